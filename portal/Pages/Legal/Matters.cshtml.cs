using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Legal;

/// <summary>Matters as they stand on a day: by stage, kind and unit, a page at a time or all as a file.</summary>
public sealed class MattersModel(MatterService.MatterServiceClient matters, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Standing { get; set; }

    /// <summary>A lead fee earner's staff number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Lawyer { get; set; }

    /// <summary>Also matters that are not open on the day.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Closed { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Down { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public ListMattersResponse Listed { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public static IEnumerable<MatterKind> Kinds => Enum.GetValues<MatterKind>().Where(kind => kind != MatterKind.Unspecified);

    public DateOnly Day => DateText.FromIso(Listed.On) ?? default;

    public DateOnly? FiguresTo => DateText.FromIso(Listed.FiguresTo);

    public MatterKind ChosenKind => Enum.TryParse<MatterKind>(Kind, out var kind) ? kind : default;

    public MatterStage ChosenStage => Enum.TryParse<MatterStage>(Stage, out var stage) ? stage : default;

    public MatterStanding ChosenStanding => Enum.TryParse<MatterStanding>(Standing, out var standing) ? standing : default;

    public IEnumerable<QuickList> QuickLists => QuickList.Of(Listed, Address);

    public MatterSort ChosenSort => MatterSort.Of(Sort);

    public int OfEveryStage => Listed.Stages.Sum(stage => stage.Matters);

    /// <summary>Narrowed by anything but the day.</summary>
    public bool IsNarrowed => ChosenKind != default || ChosenStage != default || ChosenStanding != default || !string.IsNullOrEmpty(Unit) || !string.IsNullOrEmpty(Lawyer);

    public MattersAddress Address => new(
        Unit ?? "", DateText.TryParse(On, out var day) ? DateText.Iso(day) : "",
        ChosenKind == default ? "" : ChosenKind.ToString(), ChosenStage == default ? "" : ChosenStage.ToString(),
        ChosenStanding == default ? "" : ChosenStanding.ToString(), Lawyer ?? "", Closed, Sort is null ? "" : ChosenSort.Key, Down);

    public string First => string.IsNullOrEmpty(From) ? "" : Address.ToPage();

    public string Next => Listed.NextPageToken.Length > 0 ? Address.ToPage(Listed.NextPageToken) : "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        AskedDay.Read(On, ModelState);
        Choices = await units.ListOwnAsync(ct);
        Listed = await ListAsync(From ?? "", 0, ct);
    }

    public async Task<FileContentResult> OnGetCsvAsync(CancellationToken ct)
    {
        return await CsvFile.OfEveryPageAsync(
            "matters.csv",
            ["matter_ref", "kind", "stage", "stage_since", "opened_on", "closed_on", "unit", "social_worker", "lead_fee_earner", "children", "week", "limit", "limit_on", "next_on", "next_hearing", "next_hearing_on", "standing", "why", "on"],
            (token, size) => ListAsync(token, size, ct),
            page => page.Matters.Select(RowOf),
            page => page.NextPageToken);
    }

    private static IReadOnlyList<string> RowOf(Matter matter) =>
    [
        matter.MatterRef, matter.Kind.ToString(), matter.Stage.ToString(), matter.StageSince, matter.OpenedOn, matter.ClosedOn, matter.Unit,
        matter.SocialWorkerStaffId, matter.LeadFeeEarnerStaffId, CsvFile.Number(matter.Children.Count),
        matter.Clock is { HasWeek: true } running ? CsvFile.Number(running.Week) : "", matter.Clock is { Limit: not MatterLimit.Unspecified } clock ? clock.Limit.ToString() : "",
        matter.Clock?.LimitOn ?? "", matter.Clock?.NextOn ?? "",
        matter.NextHearing?.Type.ToString() ?? "", matter.NextHearing?.ListedFor ?? "",
        string.Join("; ", matter.Clock?.Standings.Select(one => one.Standing.ToString()) ?? []), string.Join("; ", matter.Clock?.Standings.Select(one => one.Why).Where(why => why.Length > 0) ?? []), matter.On,
    ];

    private async Task<ListMattersResponse> ListAsync(string token, int size, CancellationToken ct) => await matters.ListMattersAsync(
        new()
        {
            Unit = Address.Unit,
            On = Address.On,
            Kind = ChosenKind,
            Stage = ChosenStage,
            Standing = ChosenStanding,
            LeadFeeEarnerStaffId = Lawyer ?? "",
            IncludeClosed = Closed,
            Sort = ChosenSort.Sort,
            Descending = Down,
            PageSize = size,
            PageToken = token,
        },
        cancellationToken: ct);
}
