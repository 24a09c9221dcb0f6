using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Establishment;
using WorkforcePlatform.ServiceDefaults.Time;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Caseload.Teams;

/// <summary>Makes the derived rows when a new build starts on data of an earlier one, so that lists need not wait for the next change.</summary>
internal sealed class TeamSumsAtStart(IDbContextFactory<CaseloadDb> databases, TimeProvider clock) : IHostedService
{
    private static readonly PostProjection Posts = new();
    private static readonly WorkerProjection Workers = new();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.TeamSumsDays.AnyAsync(day => day.Build == TeamSumsDay.ThisBuild, cancellationToken))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await FillColumnsAsync(db, cancellationToken);
        await TeamSumsUpdate.RunAsync(db, LondonTime.Today(clock), touched: null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A migration adds a column empty; the state that it is taken from lies beside it.
    private static async Task FillColumnsAsync(CaseloadDb db, CancellationToken ct)
    {
        foreach (var post in await db.Posts.ToListAsync(ct))
        {
            Posts.Apply(new WorkforceV1.PostChanged { Post = WorkforceV1.PostState.Parser.ParseFrom(post.State) }, post);
        }

        foreach (var worker in await db.Workers.ToListAsync(ct))
        {
            Workers.Apply(new WorkforceV1.WorkerChanged { Worker = WorkforceV1.WorkerState.Parser.ParseFrom(worker.State) }, worker);
        }

        await db.SaveChangesAsync(ct);
    }
}
