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
    public async Task What_is_stored_of_the_sample_equals_what_its_facts_give_after_every_projection_was_rebuilt()
    {
        await host.ImportAsync(CaseloadHost.Darlington());
        await TakeAsync(Night);
        var on = new DateOnly(2009, 10, 30);
        var stored = StoredDayContent.Read((await host.ReadAsync(db => db.SnapshotBodies.SingleAsync(body => body.On == on))).Content);

        await RebuildAsync();
        var now = await host.Services.GetRequiredService<FactsReader>().ReadAsync(CancellationToken.None);

        Assert.Equal(29.818m, Math.Round(stored.Measure("CORE", MeasureCodes.CaseloadPerInPostFte)!.Value!.Value, 3));
        Assert.Equal(now.ToStored(on).Units.Select(unit => unit.Unit), stored.Units.Select(unit => unit.Unit));
        Assert.Equal(now.ToStored(on).Units.SelectMany(unit => unit.Measures), stored.Units.SelectMany(unit => unit.Measures));
        Assert.Equal(StoredDayContent.Of(stored), StoredDayContent.Of(now.ToStored(on)));
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
