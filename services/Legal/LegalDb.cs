using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkforcePlatform.Legal.DataSets;
using WorkforcePlatform.Legal.Matters;
using WorkforcePlatform.Legal.Organisation;
using WorkforcePlatform.Legal.Published;
using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Legal;

/// <summary>
/// The service's tables. Saving writes one event with the whole state for each matter and data set whose version was raised, in the same
/// transaction: no change can leave without its event, and no event without its change.
/// </summary>
public sealed class LegalDb(DbContextOptions<LegalDb> options) : MessagingDb(options)
{
    public DbSet<Matter> Matters => Set<Matter>();
    public DbSet<MatterChild> MatterChildren => Set<MatterChild>();
    public DbSet<Gateway> Gateways => Set<Gateway>();
    public DbSet<Hearing> Hearings => Set<Hearing>();
    public DbSet<Direction> Directions => Set<Direction>();
    public DbSet<MonthlyAverage> MonthlyAverages => Set<MonthlyAverage>();
    public DbSet<DataSet> DataSets => Set<DataSet>();
    public DbSet<UnitRow> Units => Set<UnitRow>();
    public DbSet<WorkerRow> Workers => Set<WorkerRow>();

    /// <summary>
    /// Matters with all their spells: one that is to be changed must be whole, because its event is. Four kinds of spells in one
    /// query would multiply each other, so they are read one after the other: inside <see cref="MessagingDb.BeginReadAsync"/> or a commit.
    /// </summary>
    public IQueryable<Matter> WholeMatters => Matters.AsSplitQuery()
        .Include(matter => matter.Children).Include(matter => matter.Gateways).Include(matter => matter.Hearings).Include(matter => matter.Directions);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RecordEvents();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RecordEvents();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Moment>().HaveConversion<MomentConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Matter>(matter =>
        {
            matter.HasIndex(m => m.MatterRef).IsUnique();
            matter.Property(m => m.Version).IsConcurrencyToken();
            matter.ComplexProperty(m => m.Details, PlainColumns);
            matter.HasMany(m => m.Children).WithOne().HasForeignKey("MatterId").IsRequired();
            matter.HasMany(m => m.Gateways).WithOne().HasForeignKey("MatterId").IsRequired();
            matter.HasMany(m => m.Hearings).WithOne().HasForeignKey("MatterId").IsRequired();
            matter.HasMany(m => m.Directions).WithOne().HasForeignKey("MatterId").IsRequired();
        });
        modelBuilder.Entity<MatterChild>(child =>
        {
            child.HasIndex(c => c.ChildId);
            child.ComplexProperty(c => c.Terms, PlainColumns);
        });
        modelBuilder.Entity<Hearing>(hearing =>
        {
            hearing.HasIndex(h => h.HearingRef);
            hearing.ComplexProperty(h => h.Terms, PlainColumns);
        });
        modelBuilder.Entity<MonthlyAverage>().HasKey(average => new { average.Unit, average.Month });
        modelBuilder.Entity<DataSet>(set =>
        {
            set.HasKey(s => s.Name);
            set.Ignore(s => s.Id);
        });
        modelBuilder.Entity<UnitRow>().HasIndex(unit => unit.Code);
        modelBuilder.Entity<WorkerRow>(worker =>
        {
            worker.HasIndex(w => w.StaffId);
            worker.Ignore(w => w.Leaves);
        });
    }

    private static void PlainColumns<T>(ComplexPropertyBuilder<T> details)
        where T : notnull
    {
        foreach (var property in details.Metadata.ComplexType.GetProperties())
        {
            property.SetColumnName(property.Name);
        }
    }

    private void RecordEvents()
    {
        ChangeTracker.DetectChanges();

        // A save repeated after a failure must not report the same version twice.
        var recorded = Outbox.Local.Select(message => (message.Subject, message.Version)).ToHashSet();
        List<EntityEntry<Matter>> changed =
        [
            .. ChangeTracker.Entries<Matter>().Where(entry =>
                entry.State is EntityState.Added or EntityState.Modified && !recorded.Contains((entry.Entity.Id, entry.Entity.Version))),
        ];
        foreach (var entry in changed)
        {
            if (entry.State is EntityState.Modified && entry.Collections.Any(spells => !spells.IsLoaded))
            {
                throw new InvalidOperationException($"Matter {entry.Entity.Id} was changed without its spells being read; its event would lose them.");
            }

            Outbox.Add(OutboxMessage.For(entry.Entity.ToEvent(), entry.Entity.Id, entry.Entity.Version, entry.Entity.UpdatedAt));
        }

        foreach (var set in ChangeTracker.Entries<DataSet>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).Select(entry => entry.Entity).ToList())
        {
            if (!recorded.Contains((set.Id, set.Version)))
            {
                Outbox.Add(OutboxMessage.For(set.ToEvent(), set.Id, set.Version, set.TakenAt));
            }
        }
    }
}
