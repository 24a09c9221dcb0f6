using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Recruitment.Establishment;
using WorkforcePlatform.Recruitment.Vacancies;

namespace WorkforcePlatform.Recruitment;

/// <summary>
/// The service's tables: the last known states of Workforce's aggregates, the vacancies and cover derived from them, and, apart from
/// both, what vacancies.csv says of the effort to fill.
/// </summary>
public sealed class RecruitmentDb(DbContextOptions<RecruitmentDb> options) : MessagingDb(options)
{
    public DbSet<UnitRow> Units => Set<UnitRow>();
    public DbSet<PostRow> Posts => Set<PostRow>();
    public DbSet<WorkerRow> Workers => Set<WorkerRow>();
    public DbSet<DataSetRow> WorkforceDataSets => Set<DataSetRow>();
    public DbSet<VacantSpell> VacantSpells => Set<VacantSpell>();
    public DbSet<CoverSpell> CoverSpells => Set<CoverSpell>();
    public DbSet<Effort> Efforts => Set<Effort>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<PostRow>(post =>
        {
            post.HasIndex(p => p.PostNo);
            post.OwnsMany(p => p.Holders, holder =>
            {
                holder.ToTable("PostHolders");
                holder.WithOwner().HasForeignKey("PostId");
                holder.HasKey("PostId", nameof(PostHolder.WorkerId));
                holder.HasIndex(h => h.WorkerId);
            });
        });
        modelBuilder.Entity<WorkerRow>().OwnsMany(worker => worker.Bookings, booking =>
        {
            booking.ToTable("WorkerBookings");
            booking.WithOwner().HasForeignKey("WorkerId");
            booking.HasKey("WorkerId", nameof(BookedPost.PostId));
            booking.HasIndex(b => b.PostId);
        });
        modelBuilder.Entity<VacantSpell>().HasKey(spell => new { spell.PostId, spell.From });
        modelBuilder.Entity<CoverSpell>().HasIndex(cover => cover.PostId);
        modelBuilder.Entity<Effort>(effort =>
        {
            effort.HasKey(e => new { e.PostNo, e.VacantSince });
            effort.ComplexProperty(e => e.Details, details =>
            {
                foreach (var property in details.Metadata.ComplexType.GetProperties())
                {
                    property.SetColumnName(property.Name);
                }
            });
        });
    }
}
