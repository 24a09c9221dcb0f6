using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.Census;
using WorkforcePlatform.Workforce.Costs;
using WorkforcePlatform.Workforce.DataSets;
using WorkforcePlatform.Workforce.Links;
using WorkforcePlatform.Workforce.Mappings;
using WorkforcePlatform.Workforce.OrgUnits;
using WorkforcePlatform.Workforce.People;
using WorkforcePlatform.Workforce.Posts;
using WorkforcePlatform.Workforce.Users;
using WorkforcePlatform.Workforce.Work;

namespace WorkforcePlatform.Workforce;

/// <summary>
/// The service's tables. Saving writes one event with the whole state for each aggregate whose version was raised,
/// in the same transaction: no change can leave without its event, and no event without its change.
/// </summary>
public sealed class WorkforceDb(DbContextOptions<WorkforceDb> options) : MessagingDb(options)
{
    public DbSet<OrgUnit> OrgUnits => Set<OrgUnit>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Occupancy> Occupancies => Set<Occupancy>();
    public DbSet<Start> Starts => Set<Start>();
    public DbSet<Worker> Workers => Set<Worker>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<Reduction> Reductions => Set<Reduction>();
    public DbSet<AgencyAssignment> AgencyAssignments => Set<AgencyAssignment>();
    public DbSet<Supervision> Supervisions => Set<Supervision>();
    public DbSet<AgencySpend> AgencySpend => Set<AgencySpend>();
    public DbSet<BudgetLine> BudgetLines => Set<BudgetLine>();
    public DbSet<CensusRecord> WorkerCensus => Set<CensusRecord>();
    public DbSet<Leaving> Leavings => Set<Leaving>();
    public DbSet<BookingEnd> BookingEnds => Set<BookingEnd>();
    public DbSet<DataSet> DataSets => Set<DataSet>();
    public DbSet<SavedMapping> Mappings => Set<SavedMapping>();
    public DbSet<User> Users => Set<User>();
    public DbSet<Arrival> Arrivals => Set<Arrival>();
    public DbSet<LinkTemplate> LinkTemplates => Set<LinkTemplate>();
    public DbSet<ShownItem> ShownItems => Set<ShownItem>();
    public DbSet<WorkVisit> WorkVisits => Set<WorkVisit>();

    /// <summary>Posts with everyone who fills, filled or is to fill them, read at one moment: a post that is to be changed must be whole, because its event is.</summary>
    public IQueryable<Post> WholePosts => Posts.AsSingleQuery().Include(post => post.Occupancies).Include(post => post.Starts);

    /// <summary>Workers with their time away and bookings, read at one moment. One that is to be changed must be whole, because its event is.</summary>
    public IQueryable<Worker> WholeWorkers => Workers.AsSingleQuery()
        .Include(worker => worker.Absences).Include(worker => worker.Reductions).Include(worker => worker.AgencyAssignments).ThenInclude(booking => booking.Ends)
        .Include(worker => worker.Leavings);

    /// <summary>What is recorded of the data set by hand counts at once.</summary>
    public Task<bool> IsKeptInPortalAsync(string dataSet, CancellationToken ct) => DataSets.AnyAsync(set => set.Name == dataSet && set.Master == V1.Master.Portal, ct);

    /// <summary>The units by code, in the order of the organisation.</summary>
    public async Task<OrgTree> ReadOrgTreeAsync(CancellationToken ct)
    {
        var units = await OrgUnits.AsNoTracking().OrderBy(unit => unit.Position).Select(unit => new { unit.Id, unit.Code, unit.Details.ParentId }).ToListAsync(ct);
        var codes = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        return new OrgTree(units.Select(unit => (unit.Code, unit.ParentId is { } parent ? codes[parent] : null)));
    }

    /// <summary>
    /// Of these workers, those with a post in one of the units on the day or to come, and those who were there last before leaving.
    /// One who moved on is no longer the old unit's. No units: all of them.
    /// </summary>
    public IQueryable<Worker> WorkersIn(List<Guid>? unitIds, DateOnly on, IQueryable<Worker> workers) => unitIds is null
        ? workers
        : workers.Where(worker => Posts.Where(post => unitIds.Contains(post.Details.OrgUnitId)).SelectMany(post => post.Occupancies).Any(here =>
            here.WorkerId == worker.Id && !here.Voided
            && (here.Until == null || here.Until > on
                || !Occupancies.Any(later => later.WorkerId == worker.Id && !later.Voided && later.StartsOn > here.StartsOn))));

    /// <summary>The same, with agency staff who are or are to be booked there, and those whose last booking was there.</summary>
    public IQueryable<Worker> PeopleIn(List<Guid> unitIds, DateOnly on, IQueryable<Worker> workers)
    {
        var seated = WorkersIn(unitIds, on, Workers).Select(worker => worker.Id);
        var bookings = BookingsIn(unitIds, AgencyAssignments.Where(a => !a.Voided)).Select(a => a.Id);
        return workers.Where(worker => seated.Contains(worker.Id) || worker.AgencyAssignments.Any(here => bookings.Contains(here.Id)
            && ((here.Terms.ActualUntil ?? here.Terms.PlannedUntil) == null || (here.Terms.ActualUntil ?? here.Terms.PlannedUntil) > on
                || !worker.AgencyAssignments.Any(later => !later.Voided && later.Terms.StartsOn > here.Terms.StartsOn))));
    }

    /// <summary>Bookings that last on the day.</summary>
    public IQueryable<AgencyAssignment> BookingsOn(DateOnly day) => AgencyAssignments.Where(a => !a.Voided && a.Terms.StartsOn <= day
        && ((a.Terms.ActualUntil ?? a.Terms.PlannedUntil) == null || (a.Terms.ActualUntil ?? a.Terms.PlannedUntil) > day));

    /// <summary>Of these bookings, those on a post of one of the units, and those without a post in one of them.</summary>
    public IQueryable<AgencyAssignment> BookingsIn(List<Guid> unitIds, IQueryable<AgencyAssignment> bookings) => bookings.Where(a => a.Terms.PostId == null
        ? unitIds.Contains(a.Terms.OrgUnitId!.Value)
        : Posts.Any(post => post.Id == a.Terms.PostId && unitIds.Contains(post.Details.OrgUnitId)));

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

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<OrgUnit>(unit =>
        {
            unit.HasIndex(u => u.Code).IsUnique();
            unit.Property(u => u.Version).IsConcurrencyToken();
            unit.ComplexProperty(u => u.Details, PlainColumns);
        });
        modelBuilder.Entity<Post>(post =>
        {
            post.HasIndex(p => p.PostNo).IsUnique();
            post.Property(p => p.Version).IsConcurrencyToken();
            post.ComplexProperty(p => p.Details, PlainColumns);
            post.HasMany(p => p.Occupancies).WithOne().HasForeignKey("PostId").IsRequired();
            post.HasMany(p => p.Starts).WithOne().HasForeignKey("PostId").IsRequired();
        });
        modelBuilder.Entity<Occupancy>().HasOne<Worker>().WithMany().HasForeignKey(occupancy => occupancy.WorkerId);
        modelBuilder.Entity<Worker>(worker =>
        {
            worker.HasIndex(w => w.StaffId).IsUnique();
            worker.Property(w => w.Version).IsConcurrencyToken();
            worker.ComplexProperty(w => w.Details, PlainColumns);
            worker.HasMany(w => w.Absences).WithOne().HasForeignKey("WorkerId").IsRequired();
            worker.HasMany(w => w.Reductions).WithOne().HasForeignKey("WorkerId").IsRequired();
            worker.HasMany(w => w.AgencyAssignments).WithOne().HasForeignKey("WorkerId").IsRequired();
            worker.HasMany(w => w.Leavings).WithOne().HasForeignKey("WorkerId").IsRequired();
        });
        modelBuilder.Entity<AgencyAssignment>(booking =>
        {
            booking.HasIndex(b => b.Reference);
            booking.ComplexProperty(b => b.Terms, PlainColumns);
            booking.HasMany(b => b.Ends).WithOne().HasForeignKey("BookingId").IsRequired();
        });
        modelBuilder.Entity<AgencySpend>().HasKey(spend => new { spend.Month, spend.Supplier, spend.Unit });
        modelBuilder.Entity<BudgetLine>().HasKey(line => new { line.Year, line.Unit, line.Role });
        modelBuilder.Entity<CensusRecord>().HasKey(record => record.StaffId);
        modelBuilder.Entity<Supervision>().HasKey(supervision => new { supervision.StaffId, supervision.DueOn });
        modelBuilder.Entity<DataSet>(dataSet =>
        {
            dataSet.HasIndex(d => d.Name).IsUnique();
            dataSet.Property(d => d.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<LinkTemplate>(link =>
        {
            link.HasKey(l => l.Kind);
            link.Property(l => l.Kind).ValueGeneratedNever();
            link.Property(l => l.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<SavedMapping>(mapping =>
        {
            mapping.HasIndex(m => m.Key).IsUnique().HasFilter("\"Deleted\" = 0");
            mapping.Property(m => m.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<ShownItem>().HasKey(item => new { item.Subject, item.Key, item.Content });
        modelBuilder.Entity<WorkVisit>().HasKey(visit => visit.Subject);
        modelBuilder.Entity<Arrival>().HasKey(arrival => arrival.Subject);
        modelBuilder.Entity<User>(user =>
        {
            user.HasIndex(u => u.Subject).IsUnique();
            user.Property(u => u.Version).IsConcurrencyToken();
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
        Record<OrgUnit>(recorded, u => u.Id, u => u.UpdatedAt, OrgUnitMapping.ToEvent);
        Record<Worker>(recorded, w => w.Id, w => w.UpdatedAt, WorkerMapping.ToEvent);
        Record<Post>(recorded, p => p.Id, p => p.UpdatedAt, PostMapping.ToEvent);
        Record<DataSet>(recorded, d => d.Id, d => d.UpdatedAt, DataSetMapping.ToEvent);
    }

    private void Record<T>(HashSet<(Guid Subject, long Version)> recorded, Func<T, Guid> id, Func<T, DateTimeOffset> changedAt, Func<T, IMessage> toEvent)
        where T : class
    {
        List<EntityEntry<T>> changed =
        [
            .. ChangeTracker.Entries<T>().Where(entry => entry.State is EntityState.Added or EntityState.Modified && !recorded.Contains((id(entry.Entity), VersionOf(entry)))),
        ];
        foreach (var entry in changed)
        {
            if (entry.State is EntityState.Modified && entry.Collections.Any(spells => !spells.IsLoaded))
            {
                throw new InvalidOperationException($"{typeof(T).Name} {id(entry.Entity)} was changed without its spells being read; its event would lose them.");
            }

            Outbox.Add(OutboxMessage.For(toEvent(entry.Entity), id(entry.Entity), VersionOf(entry), changedAt(entry.Entity)));
        }

        static long VersionOf(EntityEntry entry) => (long)entry.Property("Version").CurrentValue!;
    }
}
