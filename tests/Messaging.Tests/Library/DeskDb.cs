using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.Messaging.Tests.Library;

/// <summary>The consumer's database.</summary>
public sealed class DeskDb(DbContextOptions<DeskDb> options) : MessagingDb(options)
{
    public DbSet<BookRow> Books => Set<BookRow>();

    public DbSet<ShelfRow> Shelves => Set<ShelfRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<BookRow>().OwnsMany(b => b.Loans, loan =>
        {
            loan.ToTable("Loans");
            loan.HasKey(l => l.Id);
        });
        modelBuilder.Entity<ShelfRow>().HasKey(s => s.Shelf);
    }
}
