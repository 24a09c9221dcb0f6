using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Platform.Tests.Stories;

/// <summary>A worker leaves and another starts: from Workforce's files, through its events, to the list of vacancies.</summary>
public sealed class VacancyStory : IAsyncLifetime
{
    private static readonly string[] Types = ["OrgUnitChanged", "PostChanged", "WorkerChanged", "DataSetChanged"];

    private RunningPlatform platform = null!;

    public async Task InitializeAsync()
    {
        platform = await RunningPlatform.StartAsync("--empty");
        Assert.True(await platform.TakeAsync(
            ("workers.csv", "staff_id,employment,start_date\nW1,Employee,2008-04-01\nW2,Employee,2008-04-01\n"),
            ("org_units.csv", "code,name,type,parent_code\nA,Authority,Authority,\nT,Team,Team,A\n"),
            ("posts.csv", "post_no,title,role,fte,org_unit,case_holding,qualified_required,effective_from\nP1,Social worker,SocialWorker,1,T,Y,Y,2008-04-01\nP2,Social worker,SocialWorker,1,T,Y,Y,2008-04-01\n"),
            ("occupancies.csv", "staff_id,post_no,fte,start\nW1,P1,1,2008-04-01\nW2,P2,1,2008-04-01\n")));
    }

    public async Task DisposeAsync() => await platform.DisposeAsync();

    [Fact]
    public async Task A_leaver_opens_a_vacancy_from_the_day_after_the_last_and_a_starter_closes_it_however_events_come()
    {
        Assert.True(await platform.TakeAsync(("workers.csv", "staff_id,start_date,end_date\nW1,2008-04-01,2009-10-16\n")));
        await EventuallyVacantAsync("2009-10-17", "P1 since 2009-10-17");
        Assert.Empty(await VacantAsync("2009-10-16"));

        Assert.True(await platform.TakeAsync(
            ("workers.csv", "staff_id,employment,start_date\nW3,Employee,2010-01-04\n"),
            ("occupancies.csv", "staff_id,post_no,fte,start\nW3,P1,1,2010-01-04\n")));
        await EventuallyVacantAsync("2010-01-04");
        Assert.Equal(["P1 since 2009-10-17"], await VacantAsync("2010-01-03"));

        await DeliverAgainAsync(new Random(1));
        Assert.Equal((0, 1), ((await VacantAsync("2010-01-04")).Count, (await VacantAsync("2010-01-03")).Count));
        var verify = await platform.As<OperationsService.OperationsServiceClient>(Roles.Administrator).VerifyProjectionsAsync(new());
        Assert.Contains(verify.Checks, check => check is { Service: "recruitment", Projection: "Vacancies", Compared: > 0 });
        Assert.All(verify.Checks, check => Assert.Equal(0, check.Different));
    }

    private async Task DeliverAgainAsync(Random random)
    {
        var feed = platform.As<StateFeedService.StateFeedServiceClient>(Roles.System);
        var events = new List<EventEnvelope>();
        foreach (var type in Types)
        {
            var states = await feed.ListStatesAsync(new() { Type = $"workforce.v1.{type}" });
            events.AddRange(states.States.Select(state => new EventEnvelope(
                Guid.NewGuid(), "workforce.v1", state.Type, Guid.Parse(state.Subject), new StateVersion(state.Epoch, state.Version), state.Data.Memory, DateTimeOffset.UnixEpoch, null)));
        }

        EventEnvelope[] twice = [.. events, .. events];
        random.Shuffle(twice);
        foreach (var batch in twice.Chunk(3))
        {
            await platform.Services.GetRequiredService<IEventBus>().PublishAsync(batch, CancellationToken.None);
        }
    }

    private Task EventuallyVacantAsync(string day, params string[] expected) => Eventually.TrueAsync(async () => (await VacantAsync(day)).SequenceEqual(expected));

    private async Task<List<string>> VacantAsync(string day)
    {
        var listed = await platform.As<VacancyService.VacancyServiceClient>(Roles.Hr).ListVacanciesAsync(new() { On = day });
        return [.. listed.Vacancies.Select(vacancy => $"{vacancy.PostNo} since {vacancy.VacantSince}")];
    }
}
