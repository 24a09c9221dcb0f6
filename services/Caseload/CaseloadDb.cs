using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Allocating;
using WorkforcePlatform.Caseload.Annotations;
using WorkforcePlatform.Caseload.Benchmarks;
using WorkforcePlatform.Caseload.DataSets;
using WorkforcePlatform.Caseload.Demand;
using WorkforcePlatform.Caseload.Districts.Transfers;
using WorkforcePlatform.Caseload.Establishment;
using WorkforcePlatform.Caseload.Matters;
using WorkforcePlatform.Caseload.Pressure.Declared;
using WorkforcePlatform.Caseload.Pressure.Levels;
using WorkforcePlatform.Caseload.Pressure.Schemes;
using WorkforcePlatform.Caseload.Published;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.Caseload.Scenarios;
using WorkforcePlatform.Caseload.Snapshots;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.Messaging;

namespace WorkforcePlatform.Caseload;

/// <summary>The service's tables: its own register, the last known states of Workforce's and Legal's aggregates, and what is derived of both.</summary>
public sealed class CaseloadDb(DbContextOptions<CaseloadDb> options) : MessagingDb(options)
{
    public DbSet<UnitRow> Units => Set<UnitRow>();
    public DbSet<PostRow> Posts => Set<PostRow>();
    public DbSet<WorkerRow> Workers => Set<WorkerRow>();
    public DbSet<DataSetRow> WorkforceDataSets => Set<DataSetRow>();
    public DbSet<MatterRow> Matters => Set<MatterRow>();
    public DbSet<LegalDataSetRow> LegalDataSets => Set<LegalDataSetRow>();
    public DbSet<CaseEpisode> Cases => Set<CaseEpisode>();
    public DbSet<Allocation> Allocations => Set<Allocation>();
    public DbSet<RecordedAllocation> RecordedAllocations => Set<RecordedAllocation>();
    public DbSet<PublishedFigure> PublishedFigures => Set<PublishedFigure>();
    public DbSet<DemandMonth> DemandMonths => Set<DemandMonth>();
    public DbSet<OwnDataSet> OwnDataSets => Set<OwnDataSet>();
    public DbSet<TeamSums> TeamSums => Set<TeamSums>();
    public DbSet<TeamSumsDay> TeamSumsDays => Set<TeamSumsDay>();
    public DbSet<StoredSnapshot> Snapshots => Set<StoredSnapshot>();
    public DbSet<SnapshotBody> SnapshotBodies => Set<SnapshotBody>();
    public DbSet<Annotation> Annotations => Set<Annotation>();
    public DbSet<LevelChange> LevelChanges => Set<LevelChange>();
    public DbSet<DeclaredLevel> DeclaredLevels => Set<DeclaredLevel>();
    public DbSet<AdoptedBenchmark> AdoptedBenchmarks => Set<AdoptedBenchmark>();
    public DbSet<AsyeFactor> AsyeFactors => Set<AsyeFactor>();
    public DbSet<ProposedTransfer> ProposedTransfers => Set<ProposedTransfer>();
    public DbSet<SchemeVersion> SchemeVersions => Set<SchemeVersion>();
    public DbSet<ScenarioOption> ScenarioOptions => Set<ScenarioOption>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<UnitRow>().HasIndex(unit => unit.Code);
        modelBuilder.Entity<PostRow>(post =>
        {
            post.HasIndex(p => p.PostNo);
            post.HasIndex(p => p.UnitId);
            post.OwnsMany(p => p.Holders, holder =>
            {
                holder.ToTable("PostHolders");
                holder.WithOwner().HasForeignKey("PostId");
                holder.HasKey("PostId", nameof(PostHolder.StaffId));
                holder.HasIndex(h => h.StaffId);
            });
        });
        modelBuilder.Entity<WorkerRow>(worker =>
        {
            worker.HasIndex(w => w.StaffId);
            worker.OwnsMany(w => w.Bookings, booking =>
            {
                booking.ToTable("WorkerBookings");
                booking.WithOwner().HasForeignKey("WorkerId");
                booking.HasKey("WorkerId", nameof(WorkerBooking.PostId), nameof(WorkerBooking.UnitId));
                booking.HasIndex(b => b.PostId);
                booking.HasIndex(b => b.UnitId);
            });
        });
        modelBuilder.Entity<MatterRow>().HasIndex(matter => matter.Unit);
        modelBuilder.Entity<CaseEpisode>(episode =>
        {
            episode.ToTable("Cases");
            episode.HasKey(c => new { c.ChildId, c.OpenedOn });
            episode.HasIndex(c => c.Team);
        });
        modelBuilder.Entity<Allocation>(allocation =>
        {
            allocation.ToTable("Allocations");
            allocation.HasKey(a => new { a.ChildId, a.StaffId, a.StartsOn });
            allocation.HasIndex(a => a.StaffId);
        });
        modelBuilder.Entity<RecordedAllocation>(recorded =>
        {
            recorded.HasIndex(r => r.ChildId);
            recorded.HasIndex(r => r.StaffId);
            recorded.Property(r => r.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<PublishedFigure>().HasKey(figure => new { figure.Unit, figure.Measure, figure.AsAt, figure.Source });
        modelBuilder.Entity<DemandMonth>().HasKey(demand => new { demand.Month, demand.Unit, demand.Source });
        modelBuilder.Entity<OwnDataSet>(set =>
        {
            set.HasKey(s => s.Name);
            set.Property(s => s.KeeperVersion).IsConcurrencyToken();
        });
        modelBuilder.Entity<TeamSums>().HasKey(team => team.Unit);
        modelBuilder.Entity<TeamSumsDay>(day =>
        {
            day.Property(d => d.Id).ValueGeneratedNever();
            day.Ignore(d => d.OnRecord);
        });
        modelBuilder.Entity<StoredSnapshot>(snapshot =>
        {
            snapshot.HasKey(s => new { s.On, s.Revision });
            snapshot.Property(s => s.Version).IsConcurrencyToken();
            snapshot.Ignore(s => s.CanBeFrozen);
        });
        modelBuilder.Entity<SnapshotBody>().HasKey(body => new { body.On, body.Revision });
        modelBuilder.Entity<Annotation>().Property(annotation => annotation.Version).IsConcurrencyToken();
        modelBuilder.Entity<LevelChange>().HasKey(change => new { change.Unit, change.On });
        modelBuilder.Entity<DeclaredLevel>(declared =>
        {
            declared.HasIndex(d => d.Unit);
            declared.Property(d => d.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<AdoptedBenchmark>().Property(adopted => adopted.Version).IsConcurrencyToken();
        modelBuilder.Entity<ProposedTransfer>(transfer =>
        {
            transfer.HasIndex(t => t.ChildId);
            transfer.Property(t => t.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<SchemeVersion>(scheme =>
        {
            scheme.HasKey(s => s.Number);
            scheme.Property(s => s.Number).ValueGeneratedNever();
            scheme.Property(s => s.Version).IsConcurrencyToken();
            scheme.Ignore(s => s.IsWithdrawn);
            scheme.OwnsMany(s => s.CutOffs, cutOffs =>
            {
                cutOffs.ToTable("SchemeCutOffs");
                cutOffs.WithOwner().HasForeignKey("SchemeNumber");
                cutOffs.HasKey("SchemeNumber", nameof(SchemeCutOffs.Measure));
            });
        });
        modelBuilder.Entity<ScenarioOption>(option =>
        {
            option.HasIndex(o => new { o.Unit, o.Number }).IsUnique();
            option.Property(o => o.Version).IsConcurrencyToken();
        });
    }
}
