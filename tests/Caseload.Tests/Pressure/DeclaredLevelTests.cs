using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Tests.Pressure;

/// <summary>Levels that managers declare beside the calculated ones. Each test has a unit of its own.</summary>
public sealed class DeclaredLevelTests(DarlingtonFixture town) : IClassFixture<DarlingtonFixture>
{
    private const string Day = "2009-10-30";

    private LevelService.LevelServiceClient Levels => new(town.Host.As(Roles.Manager));

    [Fact]
    public async Task A_declared_level_stands_beside_the_calculated_one_on_its_days_and_on_no_other()
    {
        var before = await ReadAsync("CORE", Day);
        await DeclareAsync("CORE", 2, "2009-10-16", reviewOn: "2009-10-23");

        var days = await Task.WhenAll(new[] { "2009-10-15", "2009-10-16", "2009-10-23", "2009-10-24" }.Select(day => ReadAsync("CORE", day)));
        var after = await ReadAsync("CORE", Day);

        Assert.Equal([null, 2, 2, null], days.Select(one => one.Unit.Declared?.Level));
        Assert.Equal(("Wider than the figures", "test-manager"), (days[1].Unit.Declared.Reason, days[1].Unit.Declared.DeclaredBy));
        Assert.Equal((before.Unit.Level, before.Families), (after.Unit.Level, after.Families));
        Assert.Equal([2, 2, null], after.Weeks.TakeLast(3).Select(week => week.Declared?.Level));
        Assert.Equal(2, (await ReadAsync("DARL", "2009-10-20")).Parts.Single(part => part.Unit.Code == "CORE").Declared.Level);
    }

    [Fact]
    public async Task A_withdrawn_level_keeps_the_days_before_and_another_takes_its_place_from_its_first_day()
    {
        var first = await DeclareAsync("CP", 1, "2009-09-01");
        var second = await DeclareAsync("CP", 4, "2009-09-20");
        await Levels.WithdrawDeclaredLevelAsync(new() { DeclaredLevelId = second.DeclaredLevelId, EndsOn = "2009-10-01", Reason = "The plan works", Etag = second.Etag });

        var days = await Task.WhenAll(new[] { "2009-09-19", "2009-09-20", "2009-09-30", "2009-10-01" }.Select(day => ReadAsync("CP", day)));
        var history = await Levels.ListDeclaredLevelsAsync(new() { Unit = "cp" });
        var again = await Refused(() => Levels.WithdrawDeclaredLevelAsync(new() { DeclaredLevelId = first.DeclaredLevelId, EndsOn = "2009-09-10", Reason = "Again", Etag = "2" }));

        Assert.Equal([1, 4, 4, null], days.Select(one => one.Unit.Declared?.Level));
        Assert.Equal([("2009-10-01", "The plan works", "test-manager"), ("2009-09-20", "", "")], history.DeclaredLevels.Select(one => (one.EndedOn, one.WithdrawnBecause, one.WithdrawnBy)));
        Assert.Equal(StatusCode.FailedPrecondition, again);
    }

    [Fact]
    public async Task What_says_nothing_or_was_overtaken_is_refused()
    {
        var unit = await ReadAsync("DUTY", Day);
        await DeclareAsync("DUTY", Other(unit.Unit.Level), "2009-10-20");

        StatusCode[] answers =
        [
            await Refused(() => DeclareAsync("DUTY", Other(unit.Unit.Level), "2009-10-19")),
            await Refused(() => Levels.DeclareLevelAsync(new() { Unit = "DUTY", Level = 4, FromOn = Day, Reason = "Late", Etag = "0" })),
            await Refused(() => DeclareAsync("DUTY", 5, Day)),
            await Refused(() => DeclareAsync("DUTY", 4, Day, reviewOn: "2009-10-29")),
            await Refused(() => DeclareAsync("DUTY", 4, "2010-04-02")),
            await Refused(() => DeclareAsync("DUTY", 4, "1901-01-01")),
        ];

        Assert.Equal(
            [StatusCode.FailedPrecondition, StatusCode.Aborted, StatusCode.InvalidArgument, StatusCode.InvalidArgument, StatusCode.InvalidArgument, StatusCode.FailedPrecondition],
            answers);
    }

    [Fact]
    public async Task Only_a_manager_of_the_unit_declares_or_withdraws_and_a_report_names_nobody()
    {
        var declared = await DeclareAsync("LAC-A", 4, Day);
        var elsewhere = new LevelService.LevelServiceClient(town.Host.As(Roles.Manager, "CP"));

        StatusCode[] answers =
        [
            await Refused(() => elsewhere.DeclareLevelAsync(new() { Unit = "LAC-A", Level = 2, FromOn = Day, Reason = "Not mine", Etag = "1" })),
            await Refused(() => elsewhere.WithdrawDeclaredLevelAsync(new() { DeclaredLevelId = declared.DeclaredLevelId, EndsOn = Day, Reason = "Not mine", Etag = declared.Etag })),
            await Refused(() => new LevelService.LevelServiceClient(town.Host.As(Roles.Hr)).DeclareLevelAsync(new() { Unit = "LAC-A", Level = 2, FromOn = Day, Reason = "Not mine", Etag = "1" })),
        ];
        var told = await new LevelService.LevelServiceClient(town.Host.As(Roles.ReportAuthor)).ListDeclaredLevelsAsync(new() { Unit = "LAC-A" });

        Assert.Equal([StatusCode.NotFound, StatusCode.NotFound, StatusCode.PermissionDenied], answers);
        Assert.Equal((4, ""), (Assert.Single(told.DeclaredLevels).Level, told.DeclaredLevels[0].DeclaredBy));
    }

    private static int Other(PressureLevel calculated) => calculated.Level == 4 ? 2 : 4;

    private static async Task<StatusCode> Refused<T>(Func<AsyncUnaryCall<T>> call) => (await Assert.ThrowsAsync<RpcException>(async () => await call())).StatusCode;

    private static async Task<StatusCode> Refused<T>(Func<Task<T>> call) => (await Assert.ThrowsAsync<RpcException>(call)).StatusCode;

    private async Task<DeclaredLevel> DeclareAsync(string unit, int level, string fromOn, string reviewOn = "") => await Levels.DeclareLevelAsync(new()
    {
        Unit = unit,
        Level = level,
        FromOn = fromOn,
        ReviewOn = reviewOn,
        Reason = "Wider than the figures",
        Etag = (await Levels.ListDeclaredLevelsAsync(new() { Unit = unit })).Etag,
    });

    private async Task<V1.Pressure> ReadAsync(string unit, string on) => await town.Host.Pressure().GetPressureAsync(new() { Unit = unit, On = on });
}
