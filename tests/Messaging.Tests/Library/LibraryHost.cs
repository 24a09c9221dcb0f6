using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging.Operations;
using WorkforcePlatform.Messaging.Receiving;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Messaging.Tests.Library;

/// <summary>A process that hosts a library, which owns books, and its desk, which copies them: real files, real wire.</summary>
public sealed class LibraryHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;

    private LibraryHost(WebApplication app, string folder, FakeClock clock)
    {
        this.app = app;
        this.folder = folder;
        Clock = clock;
    }

    public FakeClock Clock { get; }

    public IServiceProvider Services => app.Services;

    public FaultyBus Bus => (FaultyBus)Services.GetRequiredService<IEventBus>();

    public LibraryDb Library() => Services.GetRequiredService<IDbContextFactory<LibraryDb>>().CreateDbContext();

    public DeskDb Desk() => Services.GetRequiredService<IDbContextFactory<DeskDb>>().CreateDbContext();

    /// <param name="folder">Another host's folder, to be its successor or its rival.</param>
    /// <param name="withDesk">False hosts the owner alone.</param>
    public static async Task<LibraryHost> StartAsync(string? folder = null, bool withDesk = true)
    {
        folder ??= Directory.CreateTempSubdirectory("library").FullName;

        // Ahead of the real time by which gRPC counts: no deadline passes however slow the machine is.
        var clock = new FakeClock(DateTimeOffset.UtcNow.AddHours(1));
        var builder = WebApplication.CreateBuilder(
            [$"--Platform:DataDirectory={folder}", "--Platform:Port=0", "--Logging:LogLevel:Default=None"]);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.AddServiceDefaults("library").AddMessaging();
        builder.Services.AddSingleton<IEventBus>(services => new FaultyBus(ActivatorUtilities.CreateInstance<InProcessEventBus>(services)));
        builder.Hosts("library");
        AddDatabase<LibraryDb>(builder.Services, folder, "library");
        builder.Services.AddEventOwner<LibraryDb>("library").States<BookChanged, BookStates>().ConsumedBy("desk");
        if (withDesk)
        {
            builder.Hosts("desk");
            AddDatabase<DeskDb>(builder.Services, folder, "desk");
            builder.Services.AddEventConsumer<DeskDb>("desk")
                .Projects<BookChanged, BookRow, BookProjection>().After<ShelfLoans>().Checks<ShelfCheck>();
        }

        var app = builder.Build();
        app.MapServiceDefaults();
        app.MapMessaging();
        await CreateAsync<LibraryDb>(app.Services);
        if (withDesk)
        {
            await CreateAsync<DeskDb>(app.Services);
        }

        await app.StartAsync();
        if (withDesk)
        {
            await app.Services.GetRequiredService<FirstFill<DeskDb>>().ExecuteTask!;
        }

        return new LibraryHost(app, folder, clock);
    }

    /// <summary>Records a book's new state and its event in one transaction, as a service does.</summary>
    public async Task<OutboxMessage> SaveAsync(BookState state)
    {
        await using var db = Library();
        var book = await db.Books.FindAsync(Guid.Parse(state.Id)) ?? db.Books.Add(new Book { Id = Guid.Parse(state.Id), State = [] }).Entity;
        book.Version++;
        book.State = state.ToByteArray();
        var message = OutboxMessage.For(new BookChanged { Book = state }, book.Id, book.Version, Clock.GetUtcNow());
        db.Outbox.Add(message);
        await db.SaveChangesAsync();
        return message;
    }

    /// <summary>Delivers events as the bus would, in the order given.</summary>
    public Task DeliverAsync(params EventEnvelope[] events) =>
        Services.GetRequiredService<EventDispatcher>().DispatchAsync(events, CancellationToken.None);

    public Task DrainAsync() => Services.DrainEventsAsync();

    public async Task<BookRow?> RowAsync(Guid id)
    {
        await using var db = Desk();
        return await db.Books.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id);
    }

    public async Task<List<DeadLetter>> DeadLettersAsync()
    {
        await using var db = Desk();
        return await db.DeadLetters.AsNoTracking().ToListAsync();
    }

    public async Task<int> PendingAsync()
    {
        await using var db = Library();
        return await db.Outbox.CountAsync();
    }

    /// <summary>A client that calls over loopback in the given role.</summary>
    public TClient As<TClient>(string role)
        where TClient : ClientBase<TClient>
    {
        var channel = GrpcChannel.ForAddress(Services.GetRequiredService<PeerAddresses>().OwnGrpcAddress());
        var token = Services.GetRequiredService<TokenIssuer>().Issue(new Caller($"test-{role}", role, []));
        return (TClient)Activator.CreateInstance(typeof(TClient), channel.Intercept(metadata =>
        {
            metadata.Add("authorization", $"Bearer {token}");
            return metadata;
        }))!;
    }

    /// <summary>Stops the process and starts another on the same files.</summary>
    public async Task<LibraryHost> RestartAsync()
    {
        await StopAsync();
        return await StartAsync(folder);
    }

    public Task<LibraryHost> StartRivalAsync() => StartAsync(folder);

    public async Task StopAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AddDatabase<TDb>(IServiceCollection services, string folder, string name)
        where TDb : MessagingDb =>
        services.AddDbContextFactory<TDb>((provider, options) => options
            .UseSqlite($"Data Source={Path.Combine(folder, $"{name}.db")}")
            .AddInterceptors([new SqlitePragmas(), .. provider.GetServices<IInterceptor>()]));

    private static async Task CreateAsync<TDb>(IServiceProvider services)
        where TDb : MessagingDb
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<TDb>>().CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
    }
}
