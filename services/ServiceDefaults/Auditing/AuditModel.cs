using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using WorkforcePlatform.ServiceDefaults.Database;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>The tables of an audit chain.</summary>
public static class AuditModel
{
    /// <summary>What refuses, a statement each: no model knows of triggers.</summary>
    internal static IReadOnlyList<string> Guards { get; } =
    [
        """
        CREATE TRIGGER AuditEntries_are_not_changed BEFORE UPDATE ON AuditEntries WHEN OLD.Number IS NOT NULL
        BEGIN SELECT RAISE(ABORT, 'A sealed audit entry can not be changed.'); END;
        """,
        """
        CREATE TRIGGER AuditEntries_are_not_removed BEFORE DELETE ON AuditEntries WHEN OLD.Number IS NULL OR OLD.Number > (SELECT StartNumber FROM AuditHeads)
        BEGIN SELECT RAISE(ABORT, 'An audit entry is removed by its retention alone.'); END;
        """,
    ];

    /// <summary>Adds the tables to a database's model.</summary>
    public static ModelBuilder MapAudit(this ModelBuilder model)
    {
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("AuditEntries");
            entry.Property(e => e.Id).ValueGeneratedOnAdd();
            entry.Property(e => e.At).HasConversion<UtcTicksConverter>();
            entry.Property(e => e.SealedAt).HasConversion<UtcTicksConverter>();
            entry.HasIndex(e => e.Number).IsUnique();
            entry.HasIndex(e => e.At);
            entry.HasIndex(e => e.Id, "IX_AuditEntries_Unsealed").HasFilter("\"Number\" IS NULL");
        });
        model.Entity<AuditHead>(head =>
        {
            head.ToTable("AuditHeads");
            head.Property(h => h.Id).ValueGeneratedNever();
            head.Property(h => h.Number).IsConcurrencyToken();
            head.HasData(new AuditHead());
        });
        return model;
    }

    /// <summary>Lets the database itself refuse to change a sealed entry, and to remove one that the chain still rests on. For migrations.</summary>
    public static void GuardAudit(this MigrationBuilder migration)
    {
        foreach (var guard in Guards)
        {
            migration.Sql(guard);
        }
    }
}
