using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Database;

namespace WorkforcePlatform.Messaging;

/// <summary>
/// The base of every service's database: its outbox, what it could not apply, and its epoch.
/// An <see cref="OutboxMessage"/> added to <see cref="Outbox"/> is written with the change it reports or not at all.
/// </summary>
public abstract class MessagingDb(DbContextOptions options) : ServiceDb(options)
{
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<DeadLetter> DeadLetters => Set<DeadLetter>();

    public DbSet<OwnerEpoch> Epochs => Set<OwnerEpoch>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var unstamped = Unstamped();
        if (unstamped.Count > 0)
        {
            Stamp(unstamped, Epochs.AsNoTracking().Single().Value);
        }

        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var unstamped = Unstamped();
        if (unstamped.Count > 0)
        {
            Stamp(unstamped, (await Epochs.AsNoTracking().SingleAsync(cancellationToken)).Value);
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Conventions.Add(_ => new ClientMadeKeys());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<OutboxMessage>(message =>
        {
            message.ToTable("Outbox");
            message.HasKey(m => m.Sequence);
            message.Property(m => m.Sequence).ValueGeneratedOnAdd();
        });
        modelBuilder.Entity<DeadLetter>(letter =>
        {
            letter.ToTable("DeadLetters");
            letter.HasKey(l => l.EventId);
            letter.Property(l => l.EventId).ValueGeneratedNever();
            letter.HasIndex(l => l.Subject);
        });
        modelBuilder.Entity<OwnerEpoch>(epoch =>
        {
            epoch.ToTable("Epochs");
            epoch.HasKey(e => e.Id);
            epoch.Property(e => e.Id).ValueGeneratedNever();
            epoch.HasData(new OwnerEpoch());
        });
    }

    private List<OutboxMessage> Unstamped() =>
        [.. ChangeTracker.Entries<OutboxMessage>().Where(e => e.State == EntityState.Added && e.Entity.Epoch == 0).Select(e => e.Entity)];

    private static void Stamp(List<OutboxMessage> messages, long epoch)
    {
        foreach (var message in messages)
        {
            message.Epoch = epoch;
        }
    }
}
