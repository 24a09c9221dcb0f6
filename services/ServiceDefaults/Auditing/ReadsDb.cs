using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>What a service gave of children and matters to whom, apart from its other tables: reading must never wait for an import.</summary>
public abstract class ReadsDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<AuditEntry> Entries => Set<AuditEntry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.MapAudit();
}
