using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Database;

namespace WorkforcePlatform.Benchmarks.Importing;

/// <summary>A register as Caseload keeps one: the same columns and the same three indexes for both ways of writing.</summary>
internal sealed class AllocationsDb(DbContextOptions<AllocationsDb> options) : ServiceDb(options)
{
    public DbSet<Allocation> Allocations => Set<Allocation>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Allocation>().HasIndex(a => new { a.ChildId, a.StaffId, a.StartsOn }).IsUnique();
        modelBuilder.Entity<Allocation>().HasIndex(a => new { a.StaffId, a.StartsOn });
    }
}
