using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>What one save changes of one audited thing, its spells included.</summary>
internal sealed class AuditedChange
{
    private static readonly ConcurrentDictionary<Type, AuditedAttribute?> Types = new();

    private readonly EntityEntry root;
    private readonly AuditedAttribute audited;
    private readonly SortedDictionary<string, string> before = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> after = new(StringComparer.Ordinal);

    private AuditedChange(EntityEntry root, AuditedAttribute audited) => (this.root, this.audited) = (root, audited);

    /// <summary>Every audited thing of which a field that people know is to be written differently.</summary>
    /// <param name="db">What is about to be saved.</param>
    /// <param name="andNew">Those too that were not there before.</param>
    public static IEnumerable<AuditedChange> In(DbContext db, bool andNew)
    {
        var tracked = db.ChangeTracker.Entries().ToList();
        var changed = tracked.FindAll(entry => (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted) && IsAudited(entry.Metadata));
        if (changed.Count == 0)
        {
            return [];
        }

        var holders = tracked.Where(entry => entry.Metadata.GetReferencingForeignKeys().Any())
            .ToDictionary(entry => (entry.Metadata, KeyText(entry, entry.Metadata.FindPrimaryKey()!.Properties)));
        var changes = new Dictionary<object, AuditedChange>(ReferenceEqualityComparer.Instance);
        foreach (var entry in changed)
        {
            if (RootOf(entry, holders) is not { } found || (!andNew && found.Root.State is EntityState.Added))
            {
                continue;
            }

            if (!changes.TryGetValue(found.Root.Entity, out var change))
            {
                changes[found.Root.Entity] = change = new AuditedChange(found.Root, AuditedType(found.Root.Metadata)!);
            }

            change.Add(entry, found.Path);
        }

        return changes.Values.Where(change => change.before.Count > 0 || change.after.Count > 0);
    }

    public AuditEntry ToEntry(AuditedCall call, DateTimeOffset now) => call.ToEntry(now, audited.Kind, KeyOf(root, audited), Json(before), Json(after));

    /// <summary>Whether the type, or what it hangs on, is written to the log.</summary>
    internal static bool IsAudited(IReadOnlyEntityType type) =>
        AuditedType(type) is not null || (HoldingKey(type) is { } holding && holding.PrincipalEntityType != type && IsAudited(holding.PrincipalEntityType));

    internal static AuditedAttribute? AuditedType(IReadOnlyEntityType type) => Types.GetOrAdd(type.ClrType, one => one.GetCustomAttribute<AuditedAttribute>());

    /// <summary>What a spell hangs on: the thing whose list it stands in.</summary>
    internal static IReadOnlyForeignKey? HoldingKey(IReadOnlyEntityType type) => type.GetForeignKeys().FirstOrDefault(key => key.PrincipalToDependent is { IsCollection: true });

    private static (EntityEntry Root, string Path)? RootOf(EntityEntry entry, Dictionary<(IEntityType, string), EntityEntry> holders)
    {
        var path = "";
        for (var at = entry; ;)
        {
            if (AuditedType(at.Metadata) is not null)
            {
                return (at, path);
            }

            if (HoldingKey(at.Metadata) is not { } holding || !holders.TryGetValue(((IEntityType)holding.PrincipalEntityType, KeyText(at, holding.Properties)), out var holder))
            {
                return null;
            }

            path = $"{holding.PrincipalToDependent!.Name} {KeyText(at, at.Metadata.FindPrimaryKey()!.Properties)} {path}";
            at = holder;
        }
    }

    private static string? Json(SortedDictionary<string, string> values) => values.Count > 0 ? JsonSerializer.Serialize(values) : null;

    private static string KeyOf(EntityEntry root, AuditedAttribute audited) =>
        audited.Key is { } known ? AuditText.Of(root.Property(known).CurrentValue) ?? "" : KeyText(root, root.Metadata.FindPrimaryKey()!.Properties);

    private static string KeyText(EntityEntry entry, IReadOnlyList<IReadOnlyProperty> properties) =>
        string.Join(' ', properties.Select(property => AuditText.Of(entry.Property(property.Name).CurrentValue)));

    private void Add(EntityEntry entry, string path)
    {
        AddAll(entry.State, entry.Properties, path);
        foreach (var part in entry.ComplexProperties)
        {
            AddAll(entry.State, part.Properties, path);
        }
    }

    private void AddAll(EntityState state, IEnumerable<PropertyEntry> properties, string path)
    {
        foreach (var property in properties.Where(property => IsKnown(property.Metadata)))
        {
            var was = state is EntityState.Added ? null : AuditText.Of(property.OriginalValue);
            var willBe = state is EntityState.Deleted ? null : AuditText.Of(property.CurrentValue);
            if (was == willBe)
            {
                continue;
            }

            Put(before, path + property.Metadata.Name, was);
            Put(after, path + property.Metadata.Name, willBe);
        }
    }

    private static void Put(SortedDictionary<string, string> values, string name, string? value)
    {
        if (value is not null)
        {
            values[name] = value;
        }
    }

    // Keys, versions and bytes say nothing to a reader, and the entry itself says when and by whom.
    private static bool IsKnown(IReadOnlyProperty property) =>
        property.Name is not ("CreatedAt" or "UpdatedAt" or "ChangedAt" or "ChangedBy") && !property.IsKey() && !property.IsForeignKey() && !property.IsConcurrencyToken && !property.IsShadowProperty() && property.ClrType != typeof(byte[]);
}
