using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Caseload.Tests.Teams;

/// <summary>The derived rows of the sample.</summary>
public sealed class TeamSumsTests : IAsyncLifetime
{
    private CaseloadHost host = null!;

    public async Task InitializeAsync()
    {
        host = await CaseloadHost.StartAsync();
        await host.ImportAsync(CaseloadHost.Darlington());
        await CatchUpAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_worker_who_leaves_changes_the_rows_that_count_them_and_no_other()
    {
        var before = await RowsAsync();
        var worker = await host.ReadAsync(db => db.Workers.AsNoTracking().FirstAsync(row => db.Allocations.Any(a => a.StaffId == row.StaffId && a.Until == null)));
        var state = WorkforceV1.WorkerState.Parser.ParseFrom(worker.State);
        state.Until = "2009-10-30";

        await host.Services.GetRequiredService<IEventBus>().PublishAsync(
            [TownEvents.Envelope(new WorkforceV1.WorkerChanged { Worker = state }, worker.Id, new StateVersion(worker.Epoch, worker.Version + 1))], CancellationToken.None);
        var after = await RowsAsync();

        var home = await host.ReadAsync(db => db.Posts.Where(post => post.Holders.Any(holder => holder.StaffId == worker.StaffId)).Join(db.Units, post => post.UnitId, unit => unit.Id, (_, unit) => unit.Code).SingleAsync());
        Assert.Equal([home], after.Keys.Where(unit => after[unit] != before[unit]));
        Assert.Contains("\"Reason\":\"Left\"", after[home], StringComparison.Ordinal);
        Assert.Empty((await CheckAsync()).Examples);
    }

    [Fact]
    public async Task An_import_of_allocations_is_in_the_rows_once_they_have_caught_up()
    {
        var child = await host.ReadAsync(db => db.Allocations.AsNoTracking().FirstAsync(a => a.Role == "Primary" && a.Until == null));
        var unit = await host.ReadAsync(db => db.Cases.Where(c => c.ChildId == child.ChildId).Select(c => c.Team!).FirstAsync());
        var before = SumsText.Read((await RowsAsync())[unit]);

        await host.ImportAsync(new Dictionary<string, string>
        {
            ["allocations.csv"] = $"child_id,staff_id,role,start,end\n{child.ChildId},{child.StaffId},Primary,{child.StartsOn:yyyy-MM-dd},2009-10-30\n",
        });
        await CatchUpAsync();
        var after = SumsText.Read((await RowsAsync())[unit]);

        Assert.Equal((before.OpenCases, before.CasesHeld - 1, before.Waiting.Count + 1), (after.OpenCases, after.CasesHeld, after.Waiting.Count));
        Assert.Empty((await CheckAsync()).Examples);
    }

    [Fact]
    public async Task Until_the_rows_have_caught_up_with_an_import_lists_are_counted_from_the_facts()
    {
        var fromRows = await AnswersAsync();
        await host.ReadAsync(async db =>
        {
            await TeamSumsUpdate.PutOffAsync(db, CancellationToken.None);
            db.RaiseStamp();
            await db.SaveChangesAsync();
            return await db.TeamSums.ExecuteUpdateAsync(row => row.SetProperty(r => r.Sums, "{}"));
        });
        var meanwhile = await AnswersAsync();
        await CatchUpAsync();
        var afterwards = await AnswersAsync();

        Assert.Equal(fromRows.Pressure, meanwhile.Pressure);
        Assert.Equal(fromRows.Pressure, afterwards.Pressure);
        Assert.DoesNotContain("{}", (await RowsAsync()).Values);
    }

    [Fact]
    public async Task The_check_names_units_that_differ_are_missing_or_are_too_many()
    {
        await host.ReadAsync(async db =>
        {
            await db.TeamSums.Where(row => row.Unit == "CP").ExecuteUpdateAsync(row => row.SetProperty(r => r.Sums, "{}"));
            await db.TeamSums.Where(row => row.Unit == "LAC-A").ExecuteDeleteAsync();
            db.TeamSums.Add(new TeamSums { Unit = "XX", Sums = "{}" });
            return await db.SaveChangesAsync();
        });

        var check = await CheckAsync();

        Assert.Equal(["CP: differs from its facts", "LAC-A: missing here", "XX: nothing is counted there"], check.Examples);
        Assert.Equal(3, check.Different);
        Assert.InRange(check.Compared, 3, 10);
    }

    [Fact]
    public async Task Lists_of_the_current_day_read_no_case()
    {
        await host.ReadAsync(db => db.Cases.ExecuteDeleteAsync());

        var pressure = await host.Pressure().ListPressureRowsAsync(new ListPressureRowsRequest { Unit = "CORE" });

        Assert.Equal(656, pressure.Units[0].OpenCases);
    }

    [Fact]
    public async Task Rows_and_facts_answer_alike_to_the_byte()
    {
        var fromRows = await AnswersAsync();
        await host.ReadAsync(async db =>
        {
            await db.TeamSumsDays.ExecuteDeleteAsync();
            db.RaiseStamp();
            return await db.SaveChangesAsync();
        });
        var fromFacts = await AnswersAsync();

        Assert.Equal(10, fromRows.Pressure.Units.Count);
        Assert.Equal(fromFacts.Pressure.ToByteArray(), fromRows.Pressure.ToByteArray());
        Assert.Equal(fromFacts.Establishment.ToByteArray(), fromRows.Establishment.ToByteArray());
    }

    [Fact]
    public async Task An_earlier_day_is_answered_from_facts()
    {
        var then = await host.Pressure().ListPressureRowsAsync(new ListPressureRowsRequest { Unit = "CORE", On = "2009-09-30" });
        var page = await host.Pressure().GetPressureAsync(new GetPressureRequest { Unit = "CORE", On = "2009-09-30" });

        // A list has figures and no levels.
        page.Unit.Level = null;
        Assert.Equal("2009-09-30", then.On);
        Assert.Equal(page.Unit, then.Units[0]);
    }

    private Task CatchUpAsync() => host.Services.GetRequiredService<TeamSumsKeeper>().CatchUpAsync(CancellationToken.None);

    private Task<Dictionary<string, string>> RowsAsync() => host.ReadAsync(db => db.TeamSums.AsNoTracking().ToDictionaryAsync(row => row.Unit, row => row.Sums));

    private async Task<Messaging.V1.ProjectionCheck> CheckAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TeamSumsCheck>().CheckAsync(CancellationToken.None);
    }

    private async Task<(ListPressureRowsResponse Pressure, ListEstablishmentResponse Establishment)> AnswersAsync()
    {
        var client = host.Pressure(Roles.Administrator);
        return (
            await client.ListPressureRowsAsync(new ListPressureRowsRequest { PageSize = 200 }),
            await client.ListEstablishmentAsync(new ListEstablishmentRequest { PageSize = 200 }));
    }
}
