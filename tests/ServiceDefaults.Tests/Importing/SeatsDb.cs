using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Database;

namespace WorkforcePlatform.ServiceDefaults.Tests.Importing;

public sealed class SeatsDb(DbContextOptions<SeatsDb> options) : ServiceDb(options)
{
    public DbSet<Seat> Seats => Set<Seat>();
}
