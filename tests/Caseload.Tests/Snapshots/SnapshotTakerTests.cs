using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Snapshots;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Caseload.Tests.Snapshots;

/// <summary>When snapshots of the sample are stored, and how long they stay.</summary>
public sealed class SnapshotTakerTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Night = new(2009, 10, 31, 0, 15, 0, TimeSpan.Zero);

    private CaseloadHost host = null!;

    // A rebuild's calls have a deadline by this clock that the real one must not have passed.
    public async Task InitializeAsync() => host = await CaseloadHost.StartAsync(TimeProvider.System.GetUtcNow().AddHours(1));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_day_is_stored_once_a_quarter_of_an_hour_after_it_once_anything_is_loaded_with_what_was_missed_and_ends_of_weeks_and_months_stay()
    {
        await TakeAsync(Night);
        var empty = await DaysAsync();
        await host.ImportAsync(CaseloadHost.Darlington());
        await TakeAsync(Night.AddMinutes(-1));
        var early = await DaysAsync();
        await Task.WhenAll(TakeAsync(Night), TakeAsync(Night));
        var first = await DaysAsync();
        await TakeAsync(Night.AddDays(2));
        var missed = await DaysAsync();
        await TakeAsync(Night.AddDays(62));
        var late = await DaysAsync();

        Assert.Empty(empty);
        Assert.Equal([new DateOnly(2009, 10, 29)], early);
        Assert.Equal([.. early, new DateOnly(2009, 10, 30)], first);
        Assert.Equal([.. first, new DateOnly(2009, 10, 31), new DateOnly(2009, 11, 1)], missed);
        Assert.Equal([new DateOnly(2009, 10, 31), new DateOnly(2009, 11, 1)], late.Take(2));
        Assert.Equal(new DateOnly(2009, 12, 31).AddDays(1 - SnapshotTaker.LongestMissed), late[2]);
        Assert.Equal(2 + SnapshotTaker.LongestMissed, await host.ReadAsync(db => db.SnapshotBodies.CountAsync()));
    }

    [Fact]
    public async Task A_frozen_day_worked_out_again_after_every_projection_was_rebuilt_is_equal_to_the_last_digit_so_that_there_is_nothing_to_revise()
    {
        var snapshots = new V1.SnapshotService.SnapshotServiceClient(host.As(Roles.Administrator));
        await host.ImportAsync(CaseloadHost.Darlington());
        await TakeAsync(Night.AddDays(1));
        var on = new DateOnly(2009, 10, 31);
        var frozen = await snapshots.FreezeSnapshotAsync(new() { On = "2009-10-31", Etag = "1" });
        var stored = StoredDayContent.Read((await host.ReadAsync(db => db.SnapshotBodies.SingleAsync(body => body.On == on))).Content);

        await RebuildAsync();
        var now = (await host.Services.GetRequiredService<FactsReader>().ReadAsync(CancellationToken.None)).ToStored(on);
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await snapshots.ReviseSnapshotAsync(new() { On = "2009-10-31", Reason = "Rebuilt", Etag = frozen.Etag }));
        var figure = await snapshots.GetSnapshotFigureAsync(new() { Unit = "CORE", Measure = MeasureCodes.CaseloadPerInPostFte, On = "2009-10-31" });

        Assert.Equal(29.818m, Math.Round(stored.Measure("CORE", MeasureCodes.CaseloadPerInPostFte)!.Value!.Value, 3));
        Assert.Equal(now.Units.SelectMany(unit => unit.Measures), stored.Units.SelectMany(unit => unit.Measures));
        Assert.Equal(StoredDayContent.Of(stored), StoredDayContent.Of(now));
        Assert.Equal("Worked out again, this day is the same to the last digit. There is nothing to revise.", refused.Status.Detail);
        Assert.Equal((figure.Then, false), (figure.Now, figure.Differs));
    }

    [Fact]
    public async Task Taking_that_ends_between_working_a_day_out_and_writing_it_leaves_nothing_of_it_and_the_next_one_stores_it_whole()
    {
        await host.ImportAsync(CaseloadHost.Darlington());
        await host.ReadAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Ends BEFORE INSERT ON SnapshotBodies BEGIN SELECT RAISE(ABORT, 'ended'); END"));

        await Assert.ThrowsAsync<DbUpdateException>(() => TakeAsync(Night));
        var ended = await DaysAsync();
        await host.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Ends"));
        await TakeAsync(Night);

        Assert.Empty(ended);
        Assert.Equal([new DateOnly(2009, 10, 30)], await DaysAsync());
        Assert.Equal(1, await host.ReadAsync(db => db.SnapshotBodies.CountAsync()));
    }

    [Fact]
    public async Task A_change_of_level_is_noted_once_with_the_day_of_its_figures_and_told_to_those_who_are_to_know()
    {
        await host.ImportAsync(CaseloadHost.Darlington());
        await Task.WhenAll(TakeAsync(Night), TakeAsync(Night));
        await TakeAsync(Night.AddDays(2));
        var changes = await host.ReadAsync(db => db.LevelChanges.OrderBy(change => change.Unit).ToListAsync());
        var told = await new V1.LevelService.LevelServiceClient(host.As(Roles.Legal)).ListPressedUnitsAsync(new() { PageSize = 2 });
        var own = await new V1.LevelService.LevelServiceClient(host.As(Roles.Hr, "LAC-A")).ListPressedUnitsAsync(new());

        Assert.All(changes, change => Assert.Equal((new DateOnly(2009, 10, 30), 0, 3), (change.On, change.FromLevel, change.ToLevel)));
        Assert.Equal(["CORE", "CP", "DARL", "DUTY"], changes.Select(change => change.Unit).Where(unit => unit.Length <= 4 && unit is not "LAC"));
        Assert.Equal(("DARL", 3, "2009-10-30", "2009-11-06"), (told.Units[0].Unit.Code, told.Units[0].Level, told.Units[0].SinceOn, told.Units[0].PlanDueOn));
        Assert.NotEmpty(told.NextPageToken);
        Assert.Equal("LAC-A", Assert.Single(own.Units).Unit.Code);
    }

    private async Task RebuildAsync()
    {
        await host.ReadAsync(async db => await db.Units.ExecuteDeleteAsync() + await db.Posts.ExecuteDeleteAsync() + await db.Workers.ExecuteDeleteAsync());
        var operations = new OperationsService.OperationsServiceClient(host.As(Roles.Administrator));
        foreach (var type in new[] { "workforce.v1.OrgUnitChanged", "workforce.v1.PostChanged", "workforce.v1.WorkerChanged", "workforce.v1.DataSetChanged", "legal.v1.MatterChanged", "legal.v1.DataSetChanged" })
        {
            await operations.RebuildProjectionAsync(new() { Service = "caseload", Type = type });
        }
    }

    // A taker of its own each time, as another process would have.
    private Task TakeAsync(DateTimeOffset now) =>
        ActivatorUtilities.CreateInstance<SnapshotTaker>(host.Services, new FakeClock(now)).TakeDueAsync(CancellationToken.None);

    private Task<List<DateOnly>> DaysAsync() => host.ReadAsync(db => db.Snapshots.Select(snapshot => snapshot.On).Order().ToListAsync());
}
