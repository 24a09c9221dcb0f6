using Google.Protobuf;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Tests.Support;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Platform.Tests.Stories;

/// <summary>A leaving, recorded by hand: the post that falls vacant, the child to reallocate and the hearing without its worker, however events come.</summary>
public sealed class LeaverStory : IAsyncLifetime
{
    private const string Day = "2009-10-30";

    private RunningPlatform platform = null!;

    private WorkerService.WorkerServiceClient Workers => platform.As<WorkerService.WorkerServiceClient>(Roles.Hr);

    public async Task InitializeAsync()
    {
        platform = await RunningPlatform.StartAsync("--empty");
        Assert.True(await platform.TakeAsync(
            ("workers.csv", "staff_id,employment,start_date\nW1,Employee,2008-04-01\nW2,Employee,2008-04-01\n"),
            ("org_units.csv", "code,name,type,parent_code\nA,Authority,Authority,\nT,Team,Team,A\nU,Other,Team,A\n"),
            ("posts.csv", "post_no,title,role,fte,org_unit,case_holding,qualified_required,effective_from\nP1,Social worker,SocialWorker,1,T,Y,Y,2008-04-01\nP2,Social worker,SocialWorker,1,T,Y,Y,2008-04-01\n"),
            ("occupancies.csv", "staff_id,post_no,fte,start\nW1,P1,1,2008-04-01\nW2,P2,1,2008-04-01\n"),
            ("cases.csv", "child_id,opened_on,category,team\nC1,2009-01-05,CP,T\nC2,2009-01-05,CIN,T\n"),
            ("allocations.csv", "child_id,staff_id,role,start\nC1,W1,Primary,2009-01-05\nC2,W2,Primary,2009-01-05\n"),
            ("matters.csv", "matter_ref,kind,org_unit,social_worker,opened_on\nM1,CareProceedings,T,W1,2009-05-01\n"),
            ("hearings.csv", "hearing_ref,matter_ref,type,listed_for,status\nH1,M1,CMH,2009-11-20,Listed\nH2,M1,FH,2009-12-10,Listed\n")));
        await Eventually.TrueAsync(async () => (await Workers.ListPeopleAsync(new() { On = Day })).Total == 2);
    }

    public async Task DisposeAsync() => await platform.DisposeAsync();

    [Fact]
    public async Task It_shows_on_all_three_lists_stays_so_when_events_come_twice_and_shuffled_and_a_file_confirms_it()
    {
        Assert.Equal("||", await ListsAsync());
        var worker = await Workers.GetWorkerAsync(new() { WorkerId = "W1" });
        await Workers.RecordLeavingAsync(new() { WorkerId = "W1", LastDay = "2009-11-27", Etag = worker.Etag, RequestId = "once" });

        await EventuallyAsync("P1 2009-11-28 planned|C1 2009-11-27 planned|H2 2009-11-27 planned");
        Assert.Equal(await ListsAsync(), await ListsAsync("T"));
        Assert.Equal("||", await ListsAsync("U"));
        await DeliverAgainAsync(new Random(1));
        Assert.Equal("P1 2009-11-28 planned|C1 2009-11-27 planned|H2 2009-11-27 planned", await ListsAsync());

        Assert.True(await platform.TakeAsync(("workers.csv", "staff_id,end_date\nW1,2009-11-27\n")));
        await EventuallyAsync("P1 2009-11-28 |C1 2009-11-27 |H2 2009-11-27 ");
        await DeliverAgainAsync(new Random(2));
        Assert.Equal("P1 2009-11-28 |C1 2009-11-27 |H2 2009-11-27 ", await ListsAsync());
        var verify = await platform.As<OperationsService.OperationsServiceClient>(Roles.Administrator).VerifyProjectionsAsync(new());
        Assert.All(verify.Checks, check => Assert.Equal(0, check.Different));
    }

    [Fact]
    public async Task Taken_back_it_leaves_all_three_lists()
    {
        var worker = await Workers.GetWorkerAsync(new() { WorkerId = "W1" });
        worker = await Workers.RecordLeavingAsync(new() { WorkerId = "W1", LastDay = "2009-11-27", Etag = worker.Etag });
        await EventuallyAsync("P1 2009-11-28 planned|C1 2009-11-27 planned|H2 2009-11-27 planned");

        await Workers.WithdrawLeavingAsync(new() { WorkerId = "W1", Reason = "Stays", Etag = worker.Etag });

        await EventuallyAsync("||");
    }

    [Fact]
    public async Task Whatever_is_lost_doubled_or_out_of_order_on_the_way_the_last_states_give_all_three_lists()
    {
        var random = new Random(20091030);
        var seen = new HashSet<string>();
        for (var round = 1; round <= 12; round++)
        {
            var sent = await LeavingsAsync(random, round);
            EventEnvelope[] last = [.. sent.GroupBy(one => one.Subject).Select(worker => worker.MaxBy(one => one.At.Version)!)];
            EventEnvelope[] arriving = [.. sent.Where(one => last.Contains(one) || random.Next(2) == 0)];
            arriving = [.. arriving, .. random.GetItems(arriving, 6)];
            random.Shuffle(arriving);
            await PublishAsync(arriving.Chunk(random.Next(1, 5)));
            var lists = await ListsAsync();

            await PublishAsync([[.. last.Select(one => one with { EventId = Guid.NewGuid(), At = one.At with { Version = one.At.Version + 1 } })]]);
            Assert.Equal(await ListsAsync(), lists);
            seen.Add(lists);
        }

        Assert.InRange(seen.Count, 4, 12);
    }

    // Six states of each worker one after another: stays, is planned to leave, leaves.
    private async Task<List<EventEnvelope>> LeavingsAsync(Random random, int round)
    {
        var states = await platform.As<StateFeedService.StateFeedServiceClient>(Roles.System).ListStatesAsync(new() { Type = "workforce.v1.WorkerChanged" });
        return
        [
            .. states.States.SelectMany(state => Enumerable.Range(1, 6).Select(step =>
            {
                var worker = WorkerChanged.Parser.ParseFrom(state.Data);
                var until = new DateOnly(2009, 10, 1).AddDays(random.Next(120)).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
                worker.Worker.Until = random.Next(3) == 0 ? until : "";
                worker.Worker.Leavings.Clear();
                if (random.Next(3) > 0)
                {
                    worker.Worker.Leavings.Add(new LeavingState { Id = Guid.NewGuid().ToString(), Until = until, Standing = worker.Worker.Until.Length > 0 ? PlanStanding.Confirmed : PlanStanding.Planned });
                }

                return new EventEnvelope(
                    Guid.NewGuid(), "workforce.v1", state.Type, Guid.Parse(state.Subject), new StateVersion(state.Epoch, state.Version + (round * 10) + step), worker.ToByteArray(), DateTimeOffset.UnixEpoch, null);
            })),
        ];
    }

    private async Task PublishAsync(IEnumerable<IReadOnlyList<EventEnvelope>> batches)
    {
        foreach (var batch in batches)
        {
            await platform.Services.GetRequiredService<IEventBus>().PublishAsync([.. batch], CancellationToken.None);
        }
    }

    private Task EventuallyAsync(string lists) => Eventually.TrueAsync(async () => await ListsAsync() == lists);

    private async Task<string> ListsAsync(params string[] roots)
    {
        var vacant = await platform.As<VacancyService.VacancyServiceClient>(Roles.Manager, roots).ListVacanciesAsync(new() { On = Day });
        var children = await platform.As<CaseService.CaseServiceClient>(Roles.Manager, roots).ListChildrenToReallocateAsync(new() { On = Day });
        var hearings = await platform.As<MatterService.MatterServiceClient>(Roles.Manager, roots).ListHearingsAsync(new() { From = Day, WithoutWorker = true });
        return string.Join('|', [
            string.Join(',', vacant.Falling.Select(one => $"{one.PostNo} {one.VacantFrom} {(one.Planned ? "planned" : "")}")),
            string.Join(',', children.Children.Select(one => $"{one.Child.ChildId} {one.LastDay} {(one.Planned ? "planned" : "")}")),
            string.Join(',', hearings.Hearings.Select(one => $"{one.Hearing.HearingRef} {one.WorkerLastDay} {(one.WorkerLeavingPlanned ? "planned" : "")}"))]);
    }

    private async Task DeliverAgainAsync(Random random)
    {
        var feed = platform.As<StateFeedService.StateFeedServiceClient>(Roles.System);
        var events = new List<EventEnvelope>();
        foreach (var type in (string[])["OrgUnitChanged", "PostChanged", "WorkerChanged", "DataSetChanged"])
        {
            var states = await feed.ListStatesAsync(new() { Type = $"workforce.v1.{type}" });
            events.AddRange(states.States.Select(state => new EventEnvelope(
                Guid.NewGuid(), "workforce.v1", state.Type, Guid.Parse(state.Subject), new StateVersion(state.Epoch, state.Version), state.Data.Memory, DateTimeOffset.UnixEpoch, null)));
        }

        EventEnvelope[] twice = [.. events, .. events];
        random.Shuffle(twice);
        await PublishAsync(twice.Chunk(3));
    }
}
