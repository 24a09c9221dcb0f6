using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Tests.Pressure;

public sealed class DarlingtonTests(DarlingtonFixture darlington) : IClassFixture<DarlingtonFixture>
{
    private readonly CaseloadHost host = darlington.Host;

    [Fact]
    public async Task The_default_day_is_the_last_day_the_files_speak_of()
    {
        var pressure = await host.Pressure().GetPressureAsync(new GetPressureRequest());

        Assert.Equal(("DARL", "2009-10-30", "2009-10-30"), (pressure.Unit.Unit.Code, pressure.On, pressure.FiguresTo));
    }

    [Fact]
    public async Task The_core_teams_hold_656_children_at_29_8_a_worker_in_post_and_31_2_an_established_post()
    {
        var pressure = await host.Pressure().GetPressureAsync(new GetPressureRequest { Unit = "core" });

        var inPost = pressure.Unit.Measures.Single(one => one.Code == "caseload_per_in_post_fte");
        Assert.Equal((656, 22, "29.8", Quality.Complete), (inPost.Numerator, inPost.Denominator, inPost.Shown, inPost.Quality));
        Assert.Equal("656 children ÷ 22.0 workers in post (FTE)", inPost.MadeOf);
        Assert.StartsWith("656 children, 22 workers in post: 29.8 each, on 30 October 2009", inPost.Sentence, StringComparison.Ordinal);
        Assert.Equal("31.2", pressure.Unit.Measures.Single(one => one.Code == "caseload_per_established_post").Shown);
        Assert.Equal("at least 30.2", pressure.Unit.Measures.Single(one => one.Code == "caseload_per_deployable_fte").Shown);
    }

    [Fact]
    public async Task Six_of_twelve_points_are_scored_and_what_is_not_loaded_is_no_zero()
    {
        var pressure = await host.Pressure().GetPressureAsync(new GetPressureRequest { Unit = "CORE" });

        Assert.Equal((6, 12), (pressure.Families.Sum(family => family.Points), pressure.Families.Sum(family => family.Available)));
        Assert.All(
            pressure.Unit.Measures.Where(one => one.Code is "absence_rate" or "agency_rate" or "turnover_rate"),
            missing => Assert.Equal((Quality.Missing, false, "", false), (missing.Quality, missing.HasValue, missing.Shown, missing.HasPoints)));
    }

    [Fact]
    public async Task The_core_teams_are_at_least_at_level_3_and_say_why_and_what_would_change_it()
    {
        var pressure = await host.Pressure().GetPressureAsync(new GetPressureRequest { Unit = "CORE" });

        var level = pressure.Unit.Level;
        Assert.Equal("At least Level 3 because each worker holds 29.8 children, over 25; only 4 of the 10 measures that apply are loaded, so the level may be higher.", level.Reason);
        Assert.Equal("Insufficient data (40% loaded, 70% needed). The floor for caseload over 25 gives Level 3.", level.Calculated);
        Assert.All(pressure.Parts, part => Assert.Equal((3, true), (part.Level.Level, part.Level.AtLeast)));
        Assert.Equal(12, pressure.Weeks.Count(week => week.Level is { Level: 3, AtLeast: true }));
        Assert.Equal((3, 3), (pressure.TeamsAtThree, pressure.Teams));
        Assert.Contains(pressure.Moves, move => move is { Measure: "caseload_per_holder_fte", What: "Down at 25.0: 106 fewer children or 4.3 more workers", ChangesCaseload: true, Suffices: false });
    }

    [Fact]
    public async Task What_it_would_take_starts_from_the_unit_and_its_posts_prices()
    {
        var scenario = await host.Scenarios().PreviewScenarioAsync(new PreviewScenarioRequest { Unit = "CORE", Moves = new ScenarioMoves { PostsAdded = 3, ManagersAdded = 1 } });

        Assert.Equal(("656 children ÷ (22 + 3) workers = 26.2 each. At 20 they need 32.8, so 8 short.", 155_805), (scenario.Result, scenario.Cost));
        Assert.Equal([404_019, 0], scenario.Levers.Where(lever => lever.HasCost).Select(lever => lever.Cost));
        Assert.Contains(scenario.Arithmetic, line => line is { What: "Care Planning span, split in 2", Result: "108.5" });
    }

    [Theory]
    [InlineData(5E-324)]
    [InlineData(101)]
    [InlineData(double.NaN)]
    public async Task A_caseload_that_nobody_can_aim_at_is_refused(double benchmark)
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(() => host.Scenarios().PreviewScenarioAsync(new PreviewScenarioRequest { Unit = "CORE", Moves = new ScenarioMoves { Benchmark = benchmark } }).ResponseAsync);

        Assert.Equal((StatusCode.InvalidArgument, "Children a worker must be from 0.1 to 100."), (refusal.StatusCode, refusal.Status.Detail));
    }

    [Fact]
    public async Task More_than_there_is_can_not_be_filled()
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(() => host.Scenarios().PreviewScenarioAsync(new PreviewScenarioRequest { Unit = "CORE", Moves = new ScenarioMoves { VacanciesFilled = 1 } }).ResponseAsync);

        Assert.Equal((StatusCode.InvalidArgument, "There are only 0 vacant."), (refusal.StatusCode, refusal.Status.Detail));
    }

    [Fact]
    public async Task The_worst_span_is_217_and_workers_required_are_32_8_at_20_and_43_7_at_15()
    {
        var pressure = await host.Pressure().GetPressureAsync(new GetPressureRequest { Unit = "CORE" });

        Assert.Equal([("CP", 217), ("DUTY-A", 118), ("DUTY-B", 118), ("LAC-A", 116), ("LAC-B", 87)], pressure.Spans.Select(span => (span.Unit.Code, span.Cases)));
        Assert.Equal("217", pressure.Unit.Measures.Single(one => one.Code == "manager_span_worst").Shown);
        Assert.Equal(["32.8 = 656 ÷ 20", "43.7 = 656 ÷ 15"], pressure.Required.Select(one => $"{one.Shown} = {one.MadeOf}"));
        Assert.All(pressure.Benchmarks, benchmark => Assert.Equal("", benchmark.AdoptedOn));
    }

    [Fact]
    public async Task What_the_report_printed_stands_beside_the_figure_and_says_why_they_differ()
    {
        var pressure = await host.Pressure().GetPressureAsync(new GetPressureRequest { Unit = "CORE" });

        var caseload = pressure.Printed.Single(one => one.Printed.Measure == "caseload_per_in_post_fte");
        Assert.Equal((29, "29.8", "0.8"), (caseload.Printed.Value, caseload.Computed.Shown, caseload.Difference));
        Assert.Contains("The report cut the decimals off; rounded it would be 30.", caseload.Why, StringComparison.Ordinal);
        Assert.Contains("one temporary post over the summer", caseload.Why, StringComparison.Ordinal);
        Assert.Equal("none", pressure.Printed.Single(one => one.Printed.Measure == "manager_span_worst").Difference);
    }

    [Fact]
    public async Task Twelve_weeks_end_on_the_day_and_an_earlier_day_has_its_own_figures()
    {
        var now = await host.Pressure().GetPressureAsync(new GetPressureRequest { Unit = "CORE" });
        var then = await host.Pressure().GetPressureAsync(new GetPressureRequest { Unit = "CORE", On = now.Weeks[3].On });

        Assert.Equal((12, "2009-08-14", "2009-10-30"), (now.Weeks.Count, now.Weeks[0].On, now.Weeks[11].On));
        Assert.Equal("29.8", now.Weeks[11].Caseload.Shown);
        Assert.Equal(now.Weeks[3].Caseload.Numerator, then.Unit.Measures.Single(one => one.Code == "caseload_per_in_post_fte").Numerator);
        Assert.NotEqual(656, then.Unit.Measures.Single(one => one.Code == "caseload_per_in_post_fte").Numerator);
    }

    [Fact]
    public async Task A_figure_can_be_redone_from_its_steps_teams_and_rows()
    {
        var client = host.Pressure();
        var figure = await client.GetFigureAsync(new GetFigureRequest { Unit = "CORE", Measure = "caseload_per_in_post_fte" });
        var children = await client.ListCountedRowsAsync(new ListCountedRowsRequest { Unit = "CORE", Measure = "caseload_per_in_post_fte", On = "2009-10-30", Rows = "children", PageSize = 200 });
        var posts = await client.ListCountedRowsAsync(new ListCountedRowsRequest { Unit = "CORE", Measure = "caseload_per_in_post_fte", On = "2009-10-30", Rows = "posts" });

        Assert.Equal(["Children counted: 656.", "Workers counted: 22.0 FTE.", "Divided.", "Rounded"], figure.Steps.Select(step => step.Title));
        Assert.Equal("656 ÷ 22.0 = 29.818…", figure.Steps[2].Text);
        Assert.Equal([656, 22], figure.Steps.Take(2).Select(step => step.Count));
        Assert.Equal(["DUTY 236 29.5", "LAC 203 29.0", "CP 217 31.0", "CORE 656 29.8"], figure.Teams.Select(team => $"{team.Unit.Code} {team.Numerator} {team.Shown}"));
        Assert.Equal(["29.8", "29.8", "31.2", "at least 30.2"], figure.Alternatives.Select(one => one.Shown));
        Assert.Contains(figure.LeftOut, one => one is { What: "Agency workers", NotLoaded: true });
        Assert.Contains(figure.LeftOut, one => one.Amount == "5.0 FTE");
        Assert.Equal((656, 200, 22), (children.Total, children.Rows.Count, posts.Total));
        Assert.NotEqual("", children.NextPageToken);
    }

    [Fact]
    public async Task The_rows_of_the_worst_span_are_the_children_under_that_manager()
    {
        var rows = await host.Pressure().ListCountedRowsAsync(new ListCountedRowsRequest { Unit = "CORE", Measure = "manager_span_worst", On = "2009-10-30", Rows = "children" });

        Assert.Equal(217, rows.Total);
        Assert.All(rows.Rows, row => Assert.Equal("CP", row.Unit.Code));
    }

    [Fact]
    public async Task Every_unit_has_a_row_parents_first()
    {
        var first = await host.Pressure(Roles.Administrator).ListPressureRowsAsync(new ListPressureRowsRequest { PageSize = 4 });
        var rest = await host.Pressure(Roles.Administrator).ListPressureRowsAsync(new ListPressureRowsRequest { PageToken = first.NextPageToken });
        var establishment = await host.Pressure(Roles.Hr).ListEstablishmentAsync(new ListEstablishmentRequest { Unit = "CORE", AllPosts = true });

        Assert.Equal("DARL CORE DUTY DUTY-A DUTY-B LAC LAC-A LAC-B CP LEGAL", string.Join(' ', first.Units.Concat(rest.Units).Select(unit => unit.Unit.Code)));
        Assert.Equal((27, 27d, 0d, false), (establishment.Rows[0].Posts, establishment.Rows[0].InPostFte, establishment.Rows[0].VacantFte, establishment.Rows[0].HasCoveredFte));
    }

    [Fact]
    public async Task A_foreign_unit_is_answered_like_a_missing_one()
    {
        var foreign = await Assert.ThrowsAsync<RpcException>(async () => await host.Pressure(Roles.Manager, "DUTY").GetPressureAsync(new GetPressureRequest { Unit = "CP" }));
        var missing = await Assert.ThrowsAsync<RpcException>(async () => await host.Pressure(Roles.Manager, "DUTY").GetPressureAsync(new GetPressureRequest { Unit = "XX" }));
        var own = await host.Pressure(Roles.Manager, "DUTY").GetPressureAsync(new GetPressureRequest());

        Assert.Equal((StatusCode.NotFound, StatusCode.NotFound), (foreign.StatusCode, missing.StatusCode));
        Assert.Equal(foreign.Status.Detail.Replace("CP", "XX", StringComparison.Ordinal), missing.Status.Detail);
        Assert.Equal(("DUTY", 236), (own.Unit.Unit.Code, own.Unit.OpenCases));
        Assert.All(own.Printed, printed => Assert.StartsWith("DUTY", printed.Printed.Unit, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Children_are_listed_for_managers_alone()
    {
        var counted = new ListCountedRowsRequest { Unit = "CORE", Measure = "caseload_per_in_post_fte", On = "2009-10-30", Rows = "children" };
        var hr = await Assert.ThrowsAsync<RpcException>(async () => await host.Pressure(Roles.Hr).ListCountedRowsAsync(counted));
        var author = await Assert.ThrowsAsync<RpcException>(async () => await host.Pressure(Roles.ReportAuthor).ListCountedRowsAsync(counted));
        var administrator = await Assert.ThrowsAsync<RpcException>(async () => await new CaseService.CaseServiceClient(host.As(Roles.Administrator)).ListCasesAsync(new ListCasesRequest()));
        var manager = await new CaseService.CaseServiceClient(host.As(Roles.Manager, "CP")).ListCasesAsync(new ListCasesRequest { PageSize = 200 });

        Assert.Equal([StatusCode.FailedPrecondition, StatusCode.PermissionDenied, StatusCode.PermissionDenied], new[] { hr, author, administrator }.Select(refused => refused.StatusCode));
        Assert.Equal(["CIN", "CP"], manager.Cases.Select(one => one.Category).Distinct().Order());
        Assert.All(manager.Cases, one => Assert.Equal(("CP", true), (one.Unit, one.PrimaryWorker.StartsWith("Worker", StringComparison.Ordinal))));
    }
}
