using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using WorkforcePlatform.ServiceDefaults.Database;

namespace WorkforcePlatform.Messaging;

/// <summary>
/// The base of every service's database: its outbox, what it could not apply, and its epoch.
/// An <see cref="OutboxMessage"/> added to <see cref="Outbox"/> is written with the change it reports or not at all.
/// </summary>
public abstract class MessagingDb(DbContextOptions options) : ServiceDb(options)
{
    private readonly ChangeStamp stamp = new();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<DeadLetter> DeadLetters => Set<DeadLetter>();

    public DbSet<OwnerEpoch> Epochs => Set<OwnerEpoch>();

    public DbSet<ChangeStamp> Stamps => Set<ChangeStamp>();

    /// <summary>A transaction in which every query sees the same commit. It takes no lock: on SQLite this level begins a deferred one.</summary>
    public Task<IDbContextTransaction> BeginReadAsync(CancellationToken ct) => Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadUncommitted, ct);

    /// <summary>Marks that something changed that answers are made of. Every event does so by itself; saved by the caller.</summary>
    public void RaiseStamp()
    {
        stamp.Value = Guid.CreateVersion7();
        Entry(stamp).State = EntityState.Modified;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        var messages = WithoutEpoch();
        if (messages.Count > 0)
        {
            GiveEpoch(messages, Epochs.AsNoTracking().Single().Value);
        }

        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var messages = WithoutEpoch();
        if (messages.Count > 0)
        {
            GiveEpoch(messages, (await Epochs.AsNoTracking().SingleAsync(cancellationToken)).Value);
        }

        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    internal Task<Guid> ReadStampAsync(CancellationToken ct) => Stamps.Select(one => one.Value).SingleAsync(ct);

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
        modelBuilder.Entity<ChangeStamp>(one =>
        {
            one.ToTable("Stamps");
            one.Property(s => s.Id).ValueGeneratedNever();
            one.HasData(new ChangeStamp());
        });
    }

    private List<OutboxMessage> WithoutEpoch() =>
        [.. ChangeTracker.Entries<OutboxMessage>().Where(e => e.State == EntityState.Added && e.Entity.Epoch == 0).Select(e => e.Entity)];

    private void GiveEpoch(List<OutboxMessage> messages, long epoch)
    {
        RaiseStamp();
        foreach (var message in messages)
        {
            message.Epoch = epoch;
        }
    }
}
