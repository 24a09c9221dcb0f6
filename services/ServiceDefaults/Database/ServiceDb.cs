using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.ServiceDefaults.Database;

/// <summary>
/// What every service's database has in common. Instants are stored as UTC ticks and compare alike on every engine;
/// days as ISO text; FTE and hours as integers of 1/10,000 (names end in E4); money in pence.
/// </summary>
public abstract class ServiceDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>How long a repeated request id gets the first answer.</summary>
    public static readonly TimeSpan RequestMemory = TimeSpan.FromHours(24);

    public DbSet<HandledRequest> HandledRequests => Set<HandledRequest>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>
    /// Runs a create at most once for a request id: a repeat within 24 hours returns the first response.
    /// The response is stored by the same SaveChanges that <paramref name="create"/> leaves to this method.
    /// </summary>
    public async Task<TResponse> OnceAsync<TResponse>(
        string key, DateTimeOffset now, MessageParser<TResponse> parser, Func<Task<TResponse>> create, CancellationToken ct)
        where TResponse : IMessage<TResponse>
    {
        var earlier = await HandledRequests.FindAsync([key], ct);
        if (earlier is not null && now - earlier.HandledAt < RequestMemory)
        {
            return parser.ParseFrom(earlier.Response);
        }

        if (earlier is not null)
        {
            HandledRequests.Remove(earlier);
            await SaveChangesAsync(ct);
        }

        try
        {
            var response = await create();
            HandledRequests.Add(new HandledRequest { Key = key, Response = response.ToByteArray(), HandledAt = now });
            await SaveChangesAsync(ct);
            return response;
        }
        catch (Exception late) when (late is DbUpdateException or PlatformException)
        {
            // The same request at the same time may have been quicker; then its answer is this one's too.
            ChangeTracker.Clear();
            if (await HandledRequests.FindAsync([key], ct) is { } first)
            {
                return parser.ParseFrom(first.Response);
            }

            throw;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<HandledRequest>().HasKey(request => request.Key);
        modelBuilder.MapImports();
        modelBuilder.MapAudit();
    }
}
