using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Tests.Scenarios;

/// <summary>Options kept, compared and withdrawn through the service; children between two teams; a manager's span in two.</summary>
public sealed class ScenarioOptionTests(DarlingtonFixture town) : IClassFixture<DarlingtonFixture>
{
    private const string Day = "2009-10-30";

    [Fact]
    public async Task Options_of_a_unit_are_lettered_in_turn_compared_and_withdrawn_with_a_reason()
    {
        var three = await SaveAsync("CORE", "Three posts", new() { PostsAdded = 3 });
        var eleven = await SaveAsync("CORE", "All of them", new() { PostsAdded = 11, ManagersAdded = 1 });
        var withdrawn = await town.Host.Scenarios().WithdrawScenarioAsync(new() { OptionId = three.OptionId, Reason = "Not enough", Etag = three.Etag });
        var next = await SaveAsync("CORE", "Three posts again", new() { PostsAdded = 3 });
        var listed = await town.Host.Scenarios(Roles.ReportAuthor).ListScenarioOptionsAsync(new() { Unit = "CORE", IncludeWithdrawn = true });

        Assert.Equal(["A", "B", "C"], listed.Options.Select(one => one.Letter));
        Assert.Equal(["C"], (await town.Host.Scenarios().ListScenarioOptionsAsync(new() { Unit = "CORE" })).Options.Select(one => one.Letter).Except([eleven.Letter]));
        Assert.Equal(("26.2", "3 posts added", false), (next.Saved.Each, next.Saved.Moved, next.Changed));
        Assert.Equal("11 posts added, 1 manager added", eleven.Saved.Moved);
        Assert.Equal(("Not enough", "test-manager"), (withdrawn.WithdrawnBecause, withdrawn.WithdrawnBy));
        Assert.All(listed.Options, one => Assert.Equal(("", ""), (one.SavedBy, one.WithdrawnBy)));
        Assert.Equal("A", Assert.Single(listed.Options, one => one.WithdrawnOn.Length > 0).Letter);
    }

    [Fact]
    public async Task The_same_moves_are_kept_once_and_only_in_the_callers_scope()
    {
        var kept = await SaveAsync("DUTY", "One", new() { PostsAdded = 1 });
        var elsewhere = town.Host.Scenarios(Roles.Manager, "CP");

        StatusCode[] answers =
        [
            await Refused(SaveAsync("DUTY", "The same", new() { PostsAdded = 1 })),
            await Refused(SaveAsync("DUTY", "", new() { PostsAdded = 2 })),
            await Refused(elsewhere.SaveScenarioAsync(new() { Scenario = new() { Unit = "DUTY", On = Day }, Name = "Foreign" }).ResponseAsync),
            await Refused(elsewhere.ListScenarioOptionsAsync(new() { Unit = "DUTY" }).ResponseAsync),
            await Refused(elsewhere.WithdrawScenarioAsync(new() { OptionId = kept.OptionId, Reason = "Foreign", Etag = kept.Etag }).ResponseAsync),
            await Refused(town.Host.Scenarios().WithdrawScenarioAsync(new() { OptionId = kept.OptionId, Reason = "Stale", Etag = "\"9\"" }).ResponseAsync),
            await Refused(town.Host.Scenarios(Roles.ReportAuthor).SaveScenarioAsync(new() { Scenario = new() { Unit = "DUTY", On = Day }, Name = "Report" }).ResponseAsync),
        ];

        Assert.Equal(
            [StatusCode.FailedPrecondition, StatusCode.InvalidArgument, StatusCode.NotFound, StatusCode.NotFound, StatusCode.NotFound, StatusCode.Aborted, StatusCode.PermissionDenied],
            answers);
    }

    [Fact]
    public async Task An_option_of_typed_figures_keeps_them()
    {
        var kept = await town.Host.Scenarios().SaveScenarioAsync(new()
        {
            Scenario = new() { Unit = "LAC", On = Day, Typed = new() { Children = 1127, Workers = 49, Posts = 76 }, Moves = new() { VacanciesFilled = 27 } },
            Name = "Durham filled",
        });

        Assert.Equal(("14.8", 1127, true), (kept.Saved.Each, kept.Asked.Typed.Children, kept.Now.Typed));
    }

    [Fact]
    public async Task Children_moved_to_another_team_are_shown_on_both_sides()
    {
        var scenarios = town.Host.Scenarios();
        var (from, to) = (await scenarios.PreviewScenarioAsync(new() { Unit = "CP", On = Day }), await scenarios.PreviewScenarioAsync(new() { Unit = "LAC", On = Day }));

        var moved = await scenarios.PreviewScenarioAsync(new() { Unit = "CP", On = Day, Moves = new() { ChildrenToOther = 10, OtherUnit = "LAC" } });

        var lines = moved.Arithmetic.ToDictionary(line => line.What);
        Assert.Equal($"{from.Start.Children} − 10", lines["Children"].Working);
        Assert.Equal($"({to.Start.Children} + 10) ÷ {to.Start.Workers}", lines[$"{to.UnitName} with 10 more"].Working);
        Assert.Equal(to.Start.Each, lines[$"{to.UnitName} now"].Result);
        Assert.Equal($"10 children to {to.UnitName}", moved.Moved);
    }

    [Theory]
    [InlineData("CP", "")]
    [InlineData("CP", "CP")]
    [InlineData("CP", "DARL")]
    [InlineData("DUTY", "DUTY-A")]
    public async Task Children_move_to_a_named_team_outside_the_unit_only(string unit, string other) => Assert.Equal(
        StatusCode.InvalidArgument,
        await Refused(town.Host.Scenarios().PreviewScenarioAsync(new() { Unit = unit, On = Day, Moves = new() { ChildrenToOther = 1, OtherUnit = other } }).ResponseAsync));

    [Fact]
    public async Task Seven_workers_of_31_children_make_areas_of_124_and_93_or_109_and_108_if_15_children_change_hands()
    {
        var split = await town.Host.Scenarios().PreviewSpanSplitAsync(new() { Unit = "CORE", On = Day });

        Assert.Equal((217, 0, 45_618), (split.Children, split.LeftOver, split.ManagerCost));
        Assert.Equal([124, 93], split.Areas.Select(area => area.Children));
        Assert.Equal((15, "109 and 108"), (split.ToHandOver, split.Even));
        Assert.Equal(217, split.Areas.SelectMany(area => area.Workers).Sum(worker => worker.Children));
        Assert.Equal(StatusCode.NotFound, await Refused(town.Host.Scenarios().PreviewSpanSplitAsync(new() { Unit = "CORE", On = Day, StaffId = "nobody" }).ResponseAsync));
    }

    private static async Task<StatusCode> Refused<T>(Task<T> call) => (await Assert.ThrowsAsync<RpcException>(() => call)).StatusCode;

    private async Task<ScenarioOption> SaveAsync(string unit, string name, ScenarioMoves moves) =>
        await town.Host.Scenarios().SaveScenarioAsync(new() { Scenario = new() { Unit = unit, On = Day, Moves = moves }, Name = name });
}
