using System.Collections;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;

namespace WorkforcePlatform.Messaging.Operations;

/// <summary>
/// A row's mapped content as text, member by member, so that two rows can be compared: one stored, one made anew.
/// Child rows count where they are owned or auto-included, in any order; keys that only tie a child to its row do not.
/// </summary>
internal static class RowText
{
    /// <summary>The names of the members in which the two rows differ.</summary>
    public static IReadOnlyList<string> Differences(IEntityType type, object one, object other) =>
        [.. Members(type, one, null).Zip(Members(type, other, null)).Where(pair => pair.First != pair.Second).Select(pair => pair.First.Name)];

    private static IEnumerable<(string Name, string Text)> Members(ITypeBase type, object row, INavigation? reachedBy)
    {
        foreach (var property in type.GetProperties().Where(p => !p.IsShadowProperty() && !OnlyTies(p, reachedBy)))
        {
            yield return (property.Name, TextOf(property, ValueOf(property, row)));
        }

        foreach (var part in type.GetComplexProperties().Where(p => !p.IsShadowProperty()))
        {
            yield return (part.Name, TextOf(part.ComplexType, ValueOf(part, row), part.IsCollection, null));
        }

        foreach (var child in (type as IEntityType)?.GetNavigations().Where(BelongsToRow) ?? [])
        {
            yield return (child.Name, TextOf(child.TargetEntityType, ValueOf(child, row), child.IsCollection, child));
        }
    }

    private static bool BelongsToRow(INavigation navigation) =>
        !navigation.IsOnDependent && (navigation.ForeignKey.IsOwnership || navigation.IsEagerLoaded);

    private static bool OnlyTies(IProperty property, INavigation? reachedBy) => reachedBy is not null
        && (reachedBy.ForeignKey.Properties.Contains(property)
            || (property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd));

    private static object? ValueOf(IPropertyBase member, object row) =>
        member.PropertyInfo is { } property ? property.GetValue(row) : member.FieldInfo?.GetValue(row);

    private static string TextOf(ITypeBase type, object? value, bool isCollection, INavigation? reachedBy)
    {
        if (value is null)
        {
            return isCollection ? "[]" : "-";
        }

        return isCollection
            ? $"[{string.Join('\n', ((IEnumerable)value).Cast<object>().Select(item => TextOf(type, item, false, reachedBy)).Order(StringComparer.Ordinal))}]"
            : $"{{{string.Join('\t', Members(type, value, reachedBy).Select(member => member.Text))}}}";
    }

    // As it would be stored: two values that the database can not tell apart are the same.
    private static string TextOf(IProperty property, object? value)
    {
        var stored = value is not null && property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return stored switch
        {
            null => "-",
            byte[] bytes => Convert.ToHexString(bytes),
            string text => $"\"{text}\"",
            _ => Convert.ToString(stored, CultureInfo.InvariantCulture) ?? "",
        };
    }
}
