using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Tests.Pressure;

/// <summary>Versions of the score through the service, on a site of their own: a version counts for the whole installation. Today is 1 March 2010.</summary>
public sealed class SchemeTests : IAsyncLifetime
{
    private const string Day = "2009-10-30";
    private const string Span = "manager_span_worst";
    private const string Caseload = "caseload_per_holder_fte";

    private readonly DarlingtonFixture town = new();

    private SchemeService.SchemeServiceClient Schemes => new(town.Host.As(Roles.Administrator));

    public Task InitializeAsync() => town.InitializeAsync();

    public Task DisposeAsync() => town.DisposeAsync();

    [Fact]
    public async Task A_version_counts_from_its_day_and_a_past_day_keeps_its_level()
    {
        var (earlier, before) = (await PressureAsync("2009-10-14"), await PressureAsync(Day));
        var added = await AddAsync("2009-10-15", Of(Caseload, 30, 40, 50));
        var (earlierAfter, after) = (await PressureAsync("2009-10-14"), await PressureAsync(Day));

        Assert.Equal((2, "Scheme 2, valid from 15 October 2009", true), (added.Number, added.Name, added.InForce));
        Assert.Equal(earlier.Unit, earlierAfter.Unit);
        Assert.Equal(("Scheme 1", "Scheme 1"), (earlierAfter.Scheme, earlierAfter.Unit.Level.Scheme));
        Assert.Equal((added.Name, added.Name), (after.Scheme, after.Unit.Level.Scheme));
        Assert.Equal((3, 0), (PointsOf(before), PointsOf(after)));
        Assert.Contains("caseload over 25", before.Unit.Level.Calculated, StringComparison.Ordinal);
        Assert.DoesNotContain("caseload over", after.Unit.Level.Calculated, StringComparison.Ordinal);
        Assert.Equal(["Scheme 1", added.Name], after.Weeks.Where(week => week.Level is not null).Select(week => week.Level.Scheme).Distinct());
    }

    [Fact]
    public async Task A_preview_says_what_saving_does_to_every_unit()
    {
        SchemeCutOffs[] cutOffs = [Of(Caseload, 30, 40, 50), Of(Span, 300, 400, 500)];
        var units = (await town.Host.Pressure().ListPressureRowsAsync(new() { PageSize = 200, On = Day })).Units.Select(one => one.Unit.Code).ToList();
        var before = await LevelsAsync(units);
        var preview = await Schemes.PreviewSchemeAsync(new() { CutOffs = { cutOffs }, ValidFrom = "2009-10-20", On = Day, PageSize = 200 });
        var untouched = await LevelsAsync(units);
        await AddAsync("2009-10-20", cutOffs);
        var after = await LevelsAsync(units);

        Assert.Equal(before, untouched);
        Assert.NotEmpty(preview.Changes);
        Assert.Equal((preview.Changes.Count, false, "Scheme 1"), (preview.Changed, preview.TriedBeforeItBegins, preview.Today));
        Assert.Equal(
            units.Where(unit => before[unit].Level != after[unit].Level || before[unit].AtLeast != after[unit].AtLeast).Order(),
            preview.Changes.Select(one => one.Unit.Code).Order());
        Assert.All(preview.Changes, one => Assert.Equal((before[one.Unit.Code], after[one.Unit.Code]), (one.Before, one.After)));
    }

    [Fact]
    public async Task A_planned_version_counts_from_its_day_and_may_be_withdrawn_until_then()
    {
        var planned = await AddAsync("2010-03-02", Of(Caseload, 30, 40, 50));
        var (now, then) = (await PressureAsync("2010-03-01"), await PressureAsync("2010-03-02"));
        var preview = await Schemes.PreviewSchemeAsync(new() { CutOffs = { Of(Caseload, 31, 40, 50) }, ValidFrom = "2010-04-01", On = Day });
        var listed = await Schemes.ListSchemesAsync(new());
        var stale = await RefusedAsync(Schemes.WithdrawSchemeAsync(new() { Number = 2, Reason = "Not agreed", Etag = "9" }).ResponseAsync);
        var withdrawn = await Schemes.WithdrawSchemeAsync(new() { Number = 2, Reason = "Not agreed", Etag = planned.Etag });
        var again = await RefusedAsync(Schemes.WithdrawSchemeAsync(new() { Number = 2, Reason = "Not agreed", Etag = withdrawn.Etag }).ResponseAsync);
        var next = await AddAsync("2010-02-28", Of(Caseload, 30, 40, 50));
        var begun = await RefusedAsync(Schemes.WithdrawSchemeAsync(new() { Number = 3, Reason = "Over", Etag = next.Etag }).ResponseAsync);

        Assert.Equal(("Scheme 1", planned.Name), (now.Scheme, then.Scheme));
        Assert.True(preview is { TriedBeforeItBegins: true, Changed: > 0 });
        Assert.Equal([(2, false, true), (1, true, false)], listed.Schemes.Select(one => (one.Number, one.InForce, one.CanBeWithdrawn)));
        Assert.Equal(("Not agreed", false), (withdrawn.WithdrawnBecause, withdrawn.CanBeWithdrawn));
        Assert.Equal("Scheme 3, valid from 28 February 2010", (await PressureAsync("2010-03-02")).Scheme);
        Assert.Equal((StatusCode.Aborted, StatusCode.FailedPrecondition, StatusCode.FailedPrecondition), (stale.StatusCode, again.StatusCode, begun.StatusCode));
        Assert.Equal("Scheme 3 is valid from 28 February 2010, which has come. Add another version instead.", begun.Status.Detail);
    }

    [Theory]
    [InlineData(Caseload, 20, 15, 25, "caseload_per_holder_fte_second", "the second cut-off must be above the first, 20")]
    [InlineData(Caseload, 15, 20, 20, "caseload_per_holder_fte_third", "the third cut-off must be above the second, 20")]
    [InlineData(Caseload, 15, double.NaN, 25, "caseload_per_holder_fte_second", "write a number from 0.1 to 100, with at most one decimal")]
    [InlineData("agency_rate", 10, 20, 100, "agency_rate_third", "write a number from 0.1 to 99.9, with at most one decimal")]
    [InlineData("agency_rate", -1, 20, 30, "agency_rate_first", "write a number from 0.1 to 99.9")]
    [InlineData("vacancy_rate", 10.55, 20, 30, "vacancy_rate_first", "with at most one decimal")]
    [InlineData(Span, 130.5, 150, 200, "manager_span_worst_first", "write a number from 1 to 1000 without decimals")]
    [InlineData(Caseload, 15, 20, 25, "cut_offs", "Nothing is changed: these are the cut-offs of scheme 1")]
    [InlineData("unallocated", 1, 2, 3, "cut_offs", "Give each measure that has cut-offs once")]
    public async Task Cut_offs_without_sense_are_refused_at_the_number_in_a_preview_as_when_saved(string measure, double first, double second, double third, string field, string says)
    {
        var asked = Of(measure, first, second, third);

        var preview = await RefusedAsync(Schemes.PreviewSchemeAsync(new() { CutOffs = { asked }, ValidFrom = Day }).ResponseAsync);
        var added = await RefusedAsync(AddAsync(Day, asked));

        Assert.All([preview, added], refusal =>
        {
            Assert.Equal((StatusCode.InvalidArgument, field), (refusal.StatusCode, refusal.Trailers.GetValue(RefusalTrailers.Field)));
            Assert.Contains(says, refusal.Status.Detail, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_earlier_day_a_missing_reason_a_stale_list_and_other_roles_are_refused()
    {
        var first = await Schemes.ListSchemesAsync(new());
        await AddAsync("2009-10-15", Of(Caseload, 14, 20, 25));
        var manager = new SchemeService.SchemeServiceClient(town.Host.As(Roles.Manager));
        var changed = Of(Caseload, 13, 20, 25);

        var early = await RefusedAsync(AddAsync("2009-10-14", changed));
        var late = await RefusedAsync(AddAsync("2012-01-01", changed));
        var silent = await RefusedAsync(Schemes.AddSchemeAsync(new() { CutOffs = { changed }, ValidFrom = Day, Reason = " ", Etag = "1" }).ResponseAsync);
        var stale = await RefusedAsync(Schemes.AddSchemeAsync(new() { CutOffs = { changed }, ValidFrom = Day, Reason = "Agreed", Etag = first.Etag }).ResponseAsync);
        var refused = await RefusedAsync(manager.AddSchemeAsync(new() { CutOffs = { changed }, ValidFrom = Day, Reason = "Agreed", Etag = "1" }).ResponseAsync);
        var unseen = await RefusedAsync(manager.PreviewSchemeAsync(new() { CutOffs = { changed }, ValidFrom = Day }).ResponseAsync);
        var house = await RefusedAsync(Schemes.WithdrawSchemeAsync(new() { Number = 1, Reason = "Over" }).ResponseAsync);
        var told = await new SchemeService.SchemeServiceClient(town.Host.As(Roles.ReportAuthor)).ListSchemesAsync(new());

        Assert.Equal("Scheme 2 is valid from 15 October 2009. Choose that day or a later one.", early.Status.Detail);
        Assert.Equal(
            [StatusCode.InvalidArgument, StatusCode.InvalidArgument, StatusCode.InvalidArgument, StatusCode.Aborted, StatusCode.PermissionDenied, StatusCode.PermissionDenied, StatusCode.InvalidArgument],
            new[] { early, late, silent, stale, refused, unseen, house }.Select(one => one.StatusCode));
        Assert.Equal((2, ""), (told.InForce.Number, told.InForce.AddedBy));
        Assert.Equal((14, 20), (told.InForce.Thresholds[0].CutOffs.First, told.InForce.Thresholds[0].CutOffs.Second));
    }

    private static SchemeCutOffs Of(string measure, double first, double second, double third) => new() { Measure = measure, First = first, Second = second, Third = third };

    private static int PointsOf(V1.Pressure pressure) => pressure.Unit.Measures.Single(measure => measure.Code == Caseload).Points;

    private static async Task<RpcException> RefusedAsync<T>(Task<T> call) => await Assert.ThrowsAsync<RpcException>(() => call);

    private async Task<Scheme> AddAsync(string from, params SchemeCutOffs[] cutOffs) => await Schemes.AddSchemeAsync(new()
    {
        CutOffs = { cutOffs },
        ValidFrom = from,
        Reason = "Agreed in Cabinet",
        Etag = (await Schemes.ListSchemesAsync(new())).Etag,
    });

    private async Task<V1.Pressure> PressureAsync(string on) => await town.Host.Pressure().GetPressureAsync(new() { Unit = "CORE", On = on });

    private async Task<Dictionary<string, PressureLevel>> LevelsAsync(IEnumerable<string> units)
    {
        var levels = new Dictionary<string, PressureLevel>();
        foreach (var unit in units)
        {
            levels[unit] = (await town.Host.Pressure().GetPressureAsync(new() { Unit = unit, On = Day })).Unit.Level;
        }

        return levels;
    }
}
