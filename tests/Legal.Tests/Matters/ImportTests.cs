using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Legal.Tests.Matters;

public sealed class ImportTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["matters.csv"] = """
            matter_ref,kind,child_ids,org_unit,social_worker,lead_fee_earner,opened_on,pp_start_date,fgdm_offer,issued_on,closed_on
            M1,CareProceedings,c1; C2,T1,W1,L1,2009-01-05,2009-01-10,Y,2009-03-02,
            M2,Advice,,T2,W1,L2,2009-02-01,,,,
            """,
        ["matter_children.csv"] = "matter_ref,child_id,joined_on,left_on,final_order,final_order_on\nM1,C1,,,Care order,2009-09-01\n",
        ["gateways.csv"] = "matter_ref,met_on,decision,threshold,ratified_on\nM1,2009-01-08,B,Y,\n",
        ["hearings.csv"] = """
            hearing_ref,matter_ref,type,listed_for,start_time,minutes,status,relisted_as
            H1,M1,CMH,2009-03-20,10:00,60,Adjourned,H2
            H2,M1,CMH,2010-04-01,9:30,60,Listed,
            """,
        ["directions.csv"] = "matter_ref,due_at,party,what,done_at\nM1,18/03/2009 16:00,Council,Bundle,2009-03-18T15:10\nM1,2010-03-30,Council,Case summary,\n",
    };

    private LegalHost host = null!;

    public async Task InitializeAsync() => host = await LegalHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_same_files_twice_are_unchanged_and_tell_nobody_anything()
    {
        var first = await host.ImportAsync(Files);
        var versions = await VersionsAsync();
        var second = await host.ImportAsync(Files);

        Assert.Equal([(2, 0), (1, 0), (1, 0), (2, 0), (2, 0)], first.Values.Select(file => (file.NewRows, file.UnchangedRows)));
        Assert.Equal([(0, 2), (0, 1), (0, 1), (0, 2), (0, 2)], second.Values.Select(file => (file.NewRows + file.ChangedRows, file.UnchangedRows)));
        Assert.Equal(versions, await VersionsAsync());
    }

    [Fact]
    public async Task A_matter_is_read_whole_with_names_and_stage()
    {
        await host.ImportAsync(Files);

        var matter = await host.Matters().GetMatterAsync(new GetMatterRequest { MatterId = "m1", On = "2009-10-01" });

        Assert.Equal((MatterStage.Proceedings, "2009-03-02"), (matter.Stage, matter.StageSince));
        Assert.Equal(("Court North", "Worker 1", "Lawyer 1"), (matter.UnitName, matter.SocialWorker, matter.LeadFeeEarner));
        Assert.Equal(("2009-01-10", "2009-03-02", true), (matter.PreProceedings.StartedOn, matter.PreProceedings.EndedOn, matter.PreProceedings.FamilyMeetingOffered));
        Assert.False(matter.PreProceedings.HasReviewMeetings);
        Assert.Equal([("C1", "2009-09-01"), ("C2", "")], matter.Children.Select(child => (child.ChildId, child.FinalOrderOn)));
        Assert.Equal((GatewayDecision.B, true), (matter.Gateways.Single().Decision, matter.Gateways.Single().Threshold));
        Assert.Equal(["H1 2009-03-20 10:00 Adjourned", "H2 2010-04-01 09:30 Listed"], matter.Hearings.Select(hearing => $"{hearing.HearingRef} {hearing.ListedFor} {hearing.StartTime} {hearing.Status}"));
        Assert.Equal("H2", matter.NextHearing.HearingRef);
        Assert.Equal([("2009-03-18T16:00", "2009-03-18T15:10"), ("2010-03-30", "")], matter.Directions.Select(direction => (direction.DueAt, direction.DoneAt)));
    }

    [Fact]
    public async Task A_changed_row_updates_and_a_column_that_is_absent_leaves_what_is_here()
    {
        await host.ImportAsync(Files);

        var result = await host.ImportAsync(new() { ["matters.csv"] = "matter_ref,closed_on\nM1,2010-02-01\n" });
        var matter = await host.Matters().GetMatterAsync(new GetMatterRequest { MatterId = "M1" });

        Assert.Equal(1, result["matters.csv"].ChangedRows);
        Assert.Equal(("2010-02-01", "T1", 2, MatterStage.Closed), (matter.ClosedOn, matter.Unit, matter.Children.Count, matter.Stage));
    }

    [Fact]
    public async Task A_child_no_longer_named_is_voided_in_the_event_and_keeps_its_id()
    {
        await host.ImportAsync(Files);
        var before = await StateAsync();

        await host.ImportAsync(new() { ["matters.csv"] = "matter_ref,child_ids\nM1,C1;C3\n" });
        var after = await StateAsync();

        Assert.Equal([("C1", false), ("C2", true), ("C3", false)], after.Children.Select(child => (child.ChildId, child.Voided)));
        Assert.Equal(before.Children[1].Id, after.Children[1].Id);
    }

    [Fact]
    public async Task A_hearing_given_to_another_matter_leaves_the_first_voided()
    {
        await host.ImportAsync(Files);

        var result = await host.ImportAsync(new() { ["hearings.csv"] = "hearing_ref,matter_ref,listed_for\nH2,M2,2010-04-02\n" });
        var given = (await host.Matters().GetMatterAsync(new GetMatterRequest { MatterId = "M2" })).Hearings.Single();

        Assert.Equal(1, result["hearings.csv"].ChangedRows);
        Assert.Equal(("H2", "2010-04-02", HearingType.Cmh), (given.HearingRef, given.ListedFor, given.Type));
        Assert.Equal([("H1", false), ("H2", true)], (await StateAsync()).Hearings.Select(hearing => (hearing.HearingRef, hearing.Voided)));
    }

    [Fact]
    public async Task Every_fault_is_reported_with_line_column_and_code()
    {
        await host.ImportAsync(Files);

        var matters = await host.FaultsAsync("matters.csv", """
            matter_ref,kind,org_unit,lead_fee_earner,opened_on,closed_on
            M3,Care,T1,L1,2009-01-05,
            M4,EPO,NOWHERE,L9,2009-01-05,
            M5,EPO,T1,L1,2009-01-05,2009-01-04
            """);
        var hearings = await host.FaultsAsync("hearings.csv", """
            hearing_ref,matter_ref,type,listed_for,start_time,status,relisted_as
            H3,M9,CMH,2009-03-20,10:00,Listed,
            H4,M1,CMH,2009-03-20,25:00,Listed,
            H5,M1,CMH,2009-03-20,,Listed,H9
            """);
        var directions = await host.FaultsAsync("directions.csv", "matter_ref,due_at,party,what\nM1,2009-03-18 4pm,Council,Bundle\nM1,,Council,Bundle\n");

        Assert.Equal(["2 kind MATTER-004", "3 lead_fee_earner MATTER-007", "3 org_unit MATTER-007", "4 closed_on MATTER-002"], matters.Order());
        Assert.Equal(["2 matter_ref HEARING-007", "3 start_time HEARING-019", "4 relisted_as HEARING-007"], hearings.Order());
        Assert.Equal(["2 due_at DIRECTION-019", "3 due_at DIRECTION-006"], directions);
    }

    [Fact]
    public async Task A_complete_file_closes_what_is_open_and_absent()
    {
        await host.ImportAsync(Files);
        await host.ImportAsync(new() { ["matter_children.csv"] = "matter_ref,child_id\nM1,C2\n" });

        var hearings = await host.CompleteAsync("hearings.csv", "hearing_ref,matter_ref,listed_for\nH1,M1,2009-03-20\n", "2010-02-01");
        var directions = await host.CompleteAsync("directions.csv", "matter_ref,due_at,party,what\n", "2010-02-01");
        var children = await host.CompleteAsync("matter_children.csv", "matter_ref,child_id\n", "2010-02-01");
        var matters = await host.CompleteAsync("matters.csv", "matter_ref\n", "2010-02-01", "T2");

        Assert.Equal([(1, 1), (1, 1), (1, 1), (1, 1)], new[] { hearings, directions, children, matters }.Select(file => (file.ClosedRows, file.OpenRows)));
        var state = await StateAsync();
        Assert.Equal(HearingStatus.Vacated, state.Hearings[1].Status);
        Assert.Equal([false, true], state.Directions.Select(direction => direction.Voided));
        Assert.Equal(["", "2010-02-01"], state.Children.Select(child => child.LeftOn));
        Assert.Equal(["", "2010-02-01"], await host.ReadAsync(async db => (await db.Matters.OrderBy(m => m.MatterRef).ToListAsync()).ConvertAll(m => Day.Iso(m.Details.ClosedOn))));
    }

    [Fact]
    public async Task An_administrator_may_not_read_matters()
    {
        await host.ImportAsync(Files);

        var refusal = await Assert.ThrowsAsync<Grpc.Core.RpcException>(async () => await host.Matters(Roles.Administrator).ListMattersAsync(new ListMattersRequest()));

        Assert.Equal(Grpc.Core.StatusCode.PermissionDenied, refusal.StatusCode);
    }

    private Task<List<long>> VersionsAsync() => host.ReadAsync(db => db.Matters.OrderBy(matter => matter.MatterRef).Select(matter => matter.Version).ToListAsync());

    // As it is published: of the first matter.
    private async Task<MatterState> StateAsync()
    {
        var feed = new Messaging.V1.StateFeedService.StateFeedServiceClient(host.As(Roles.System));
        var states = await feed.ListStatesAsync(new Messaging.V1.ListStatesRequest { Type = "legal.v1.MatterChanged" });
        return states.States.Select(state => MatterChanged.Parser.ParseFrom(state.Data).Matter).Single(matter => matter.MatterRef == "M1");
    }
}
