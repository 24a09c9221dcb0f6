using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Tests.Register;

public sealed class ImportTests : IAsyncLifetime
{
    private const string Cases = """
        child_id,opened_on,closed_on,category,team
        C1,2009-01-05,,CP,T
        C2,2009-02-01,2009-08-01,CIN,T
        """;

    private const string Allocations = """
        child_id,staff_id,role,start,end
        C1,W1,Primary,2009-01-05,2009-06-01
        C1,W2,Primary,2009-06-01,
        C2,W1,CoWorker,2009-02-01,2009-08-01
        """;

    private CaseloadHost host = null!;

    public async Task InitializeAsync()
    {
        host = await CaseloadHost.StartAsync();
        await host.ImportAsync(new Dictionary<string, string>
        {
            ["org_units.csv"] = "code,name,type,parent_code\nA,Authority,Authority,\nT,Team,Team,A\n",
            ["workers.csv"] = "staff_id,name,employment,start_date\nW1,Worker 1,Employee,2008-01-01\nW2,Worker 2,Employee,2008-01-01\n",
        });
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_same_files_twice_are_unchanged()
    {
        var files = new Dictionary<string, string> { ["cases.csv"] = Cases, ["allocations.csv"] = Allocations };

        var first = await host.ImportAsync(files);
        var second = await host.ImportAsync(files);

        Assert.Equal([(2, 0, 0), (3, 0, 0)], first.Values.Select(file => (file.NewRows, file.ChangedRows, file.UnchangedRows)));
        Assert.Equal([(0, 0, 2), (0, 0, 3)], second.Values.Select(file => (file.NewRows, file.ChangedRows, file.UnchangedRows)));
    }

    [Fact]
    public async Task A_start_that_the_file_does_not_have_is_marked_as_estimated_until_a_file_has_it()
    {
        const string Now = "\u001f\u001ffirst seen";
        var asAt = new ImportOptions { AsAt = "2009-03-02" };
        var first = await host.ImportAsync(
            new Dictionary<string, string>
            {
                ["cases.csv"] = $"child_id,category,opened_on{Now}\nC1,CP,2009-03-02\n",
                ["allocations.csv"] = $"child_id,staff_id,role,start{Now}\nC1,W1,Primary,2009-03-02\n",
            },
            asAt);
        var again = await host.ImportAsync(new Dictionary<string, string> { ["allocations.csv"] = $"child_id,staff_id,role,start{Now}\nC1,W1,Primary,2009-03-09\n" }, new ImportOptions { AsAt = "2009-03-09" });

        var held = await new CaseService.CaseServiceClient(host.As(Roles.Manager)).ListHeldChildrenAsync(new() { StaffId = "W1" });
        var child = await new CaseService.CaseServiceClient(host.As(Roles.Manager)).GetChildAsync(new() { ChildId = "C1" });
        Assert.Equal((1, 1, 1), (first["cases.csv"].NewRows, first["allocations.csv"].NewRows, again["allocations.csv"].UnchangedRows));
        Assert.Equal(("2009-03-02", true, true, true), (held.Children[0].Since, held.Children[0].SinceEstimated, child.Cases[0].OpenedEstimated, child.Workers[0].SinceEstimated));

        var known = await host.ImportAsync(new Dictionary<string, string> { ["allocations.csv"] = "child_id,staff_id,role,start\nC1,W1,Primary,2009-03-02\n" });
        held = await new CaseService.CaseServiceClient(host.As(Roles.Manager)).ListHeldChildrenAsync(new() { StaffId = "W1" });
        Assert.Equal((1, false), (known["allocations.csv"].ChangedRows, held.Children[0].SinceEstimated));
    }

    [Fact]
    public async Task A_changed_row_updates_and_a_column_that_is_absent_leaves_what_is_here()
    {
        await host.ImportAsync(new Dictionary<string, string> { ["cases.csv"] = "child_id,opened_on,closed_on,category,team,complex\nC1,2009-01-05,,CP,T,Y\n" });

        var result = await host.ImportAsync(new Dictionary<string, string> { ["cases.csv"] = "child_id,opened_on,closed_on,category,team\nC1,2009-01-05,2009-09-01,CLA,T\n" });
        var stored = await host.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync());

        Assert.Equal(1, result["cases.csv"].ChangedRows);
        Assert.Equal(("CLA", new DateOnly(2009, 9, 1), true), (stored.Category, stored.ClosedOn, stored.Complex));
    }

    [Fact]
    public async Task A_row_repeated_word_for_word_is_counted_once()
    {
        var result = await host.ImportAsync(new Dictionary<string, string> { ["cases.csv"] = Cases + "\nC2,2009-02-01,2009-08-01,CIN,T" });

        Assert.Equal((2, 0, 0), (result["cases.csv"].NewRows, result["cases.csv"].ChangedRows, result["cases.csv"].UnchangedRows));
        Assert.Contains("1 row repeats another word for word and was left out.", result["cases.csv"].Notices);
    }

    [Fact]
    public async Task Every_fault_of_cases_is_reported()
    {
        var faults = await host.FaultsAsync("cases.csv", """
            child_id,opened_on,closed_on,category,team
            C1,2009-05-05,2009-05-04,CP,T
            C2,2009-05-05,,XX,T
            C3,2009-05-05,,CIN,NOWHERE
            C4,05/31/2009,,CIN,T
            """);

        Assert.Equal(["2 closed_on CASE-002", "3 category CASE-004", "4 team CASE-007", "5 opened_on CASE-005"], faults);
    }

    [Fact]
    public async Task Allocations_of_unknown_children_and_workers_and_second_primaries_are_refused()
    {
        await host.ImportAsync(new Dictionary<string, string> { ["cases.csv"] = Cases, ["allocations.csv"] = Allocations });

        var faults = await host.FaultsAsync("allocations.csv", """
            child_id,staff_id,role,start,end
            C9,W1,Primary,2009-01-05,
            C2,W9,Primary,2009-02-01,
            C1,W1,Primary,2009-07-01,2009-07-08
            C2,W2,Primary,2009-03-01,2009-02-01
            C2,W1,Primary,2009-03-01,2009-04-01
            C2,W2,Primary,2009-04-01,2009-05-01
            """);

        Assert.Equal(["2 child_id ALLOC-007", "3 staff_id ALLOC-007", "4 start ALLOC-018", "5 end ALLOC-002"], faults);
    }

    [Fact]
    public async Task Two_primaries_of_one_file_that_overlap_refuse_the_later()
    {
        await host.ImportAsync(new Dictionary<string, string> { ["cases.csv"] = Cases });

        var faults = await host.FaultsAsync("allocations.csv", """
            child_id,staff_id,role,start,end
            C1,W1,Primary,2009-01-05,2009-06-02
            C1,W2,Primary,2009-06-01,
            C1,W2,CoWorker,2009-02-01,2009-03-01
            """);

        Assert.Equal(["3 start ALLOC-018"], faults);
    }

    [Fact]
    public async Task Allocations_of_a_case_that_is_itself_refused_are_one_note_and_no_fault()
    {
        var result = await host.ImportAsync(new Dictionary<string, string>
        {
            ["cases.csv"] = "child_id,opened_on,category,team\nC1,2009-01-05,XX,T\n",
            ["allocations.csv"] = "child_id,staff_id,role,start\nC1,W1,Primary,2009-01-05\nC1,W2,CoWorker,2009-01-05\nC9,W2,CoWorker,2009-01-05\n",
        });

        Assert.Equal((1, 1), (result["cases.csv"].RefusedRows, result["allocations.csv"].RefusedRows));
        Assert.Contains("child_id: 1 of the children referred to are in rows of cases.csv that are refused. Correct those rows there.", result["allocations.csv"].Notices);
    }

    [Fact]
    public async Task A_complete_file_closes_what_is_open_and_absent()
    {
        await host.ImportAsync(new Dictionary<string, string> { ["cases.csv"] = Cases + "\nC3,2009-03-01,,CIN,T" });

        var result = await host.ImportAsync(
            new Dictionary<string, string> { ["cases.csv"] = Cases }, new ImportOptions { Complete = true, AsAt = "2009-10-30", ClosingConfirmed = true });
        var stored = await host.ReadAsync(db => db.Cases.AsNoTracking().SingleAsync(one => one.ChildId == "C3"));

        Assert.Equal((1, 2), (result["cases.csv"].ClosedRows, result["cases.csv"].OpenRows));
        Assert.Equal(new DateOnly(2009, 10, 30), stored.ClosedOn);
        var pressure = await host.Pressure().GetPressureAsync(new GetPressureRequest());
        Assert.Equal("2009-10-30", pressure.FiguresTo);
    }
}
