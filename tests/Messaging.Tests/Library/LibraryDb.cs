using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.Messaging.Tests.Library;

/// <summary>The owner's database.</summary>
public sealed class LibraryDb(DbContextOptions<LibraryDb> options) : MessagingDb(options)
{
    public DbSet<Book> Books => Set<Book>();
}
