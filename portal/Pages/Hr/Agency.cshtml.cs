using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Workforce.V1;
using By = WorkforcePlatform.Workforce.V1.ListAgencyAssignmentsRequest.Types.Order;

namespace WorkforcePlatform.Portal.Pages.Hr;

/// <summary>Who is booked through agencies on a day: where, why and until when.</summary>
public sealed class AgencyModel(
    WorkerService.WorkerServiceClient workers, PressureService.PressureServiceClient pressure, OrgUnitService.OrgUnitServiceClient units, CostService.CostServiceClient costs) : OrderedListModel
{
    /// <summary>Six weeks before a booking ends, somebody decides what follows.</summary>
    public const int DaysAhead = 42;

    private const string Soon = "soon";
    private const int MonthsOfSpend = 6;
    private const int MostSpendShown = 60;

    private static readonly string[] Header = ["assignment_ref", "staff_id", "worker", "agency", "post_no", "unit", "reason", "fte", "start", "end", "notice_weeks", "recorded_end", "recorded_end_standing"];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Ending { get; set; }

    public ListAgencyAssignmentsResponse Listed { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public UnitName Name { get; private set; } = new();

    /// <summary>No unit is loaded that the user may see.</summary>
    public bool IsEmpty => Name.Code.Length == 0;

    public DateOnly Day { get; private set; }

    public DateOnly? FiguresTo { get; private set; }

    public Measure? Rate { get; private set; }

    public bool EndingSoon => Ending == Soon;

    /// <summary>What was invoiced in the six months up to the day's, the newest first; months without any line are missing.</summary>
    public ListAgencySpendResponse Invoiced { get; private set; } = new();

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf(EndingSoon);

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(EndingSoon, ("from", Listed.NextPageToken)) : "";

    public ColumnOrder Columns => new(NameOf(OrderedBy), Reversed, (order, reversed) => AddressOf(EndingSoon, order, reversed), NameOf(By.Fte));

    private By OrderedBy => OrderOr(By.EndsOn);

    public static string ToEndingSoon(string unit, DateOnly on) => PageAddress.Of(Navigation.Agency, ("unit", unit), ("on", DateText.Iso(on)), ("ending", Soon));

    public string AddressOf(bool soon, params (string Name, string Value)[] rest) => AddressOf(soon, Columns.Column, Reversed, rest);

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await ReadDayAsync(ct))
        {
            var invoiced = SpendAsync(ct);
            Listed = await ListAsync(From ?? "", 0, ct);
            Invoiced = await invoiced;
        }
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (!await ReadDayAsync(ct))
        {
            return NotFound();
        }

        return await CsvFile.OfEveryPageAsync(
            $"agency-{Name.Code}-{DateText.Iso(Day)}.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.AgencyAssignments.Select(RowOf), page => page.NextPageToken);
    }

    private static IReadOnlyList<string> RowOf(AgencyAssignment booking) =>
    [
        booking.Reference,
        booking.StaffId,
        booking.WorkerName,
        booking.Agency,
        booking.PostNo,
        booking.OrgUnitCode,
        booking.Reason is default(AgencyReason) ? "" : booking.Reason.ToString(),
        CsvFile.Number(booking.HasFte ? booking.Fte : null),
        booking.StartsOn,
        booking.EndsOn,
        CsvFile.Number(booking.HasNoticeWeeks ? booking.NoticeWeeks : null),
        booking.End?.LastDay ?? "",
        booking.End is { } end ? PlanWords.Of(end) : "",
    ];

    private string AddressOf(bool soon, string order, bool reversed, params (string Name, string Value)[] rest) => PageAddress.Of(
        Navigation.Agency, [("unit", Name.Code), ("on", DateText.Iso(Day)), ("ending", soon ? Soon : ""), ("order", order), ("reversed", reversed ? "true" : ""), .. rest]);

    private async Task<bool> ReadDayAsync(CancellationToken ct)
    {
        (Choices, var shown) = await ChosenFigures.ReadAsync(units, pressure, Unit, On, ModelState, ct);
        if (shown.Unit is null)
        {
            return false;
        }

        (Name, Day, FiguresTo) = (shown.Unit.Unit, DateText.FromIso(shown.On) ?? default, DateText.FromIso(shown.FiguresTo));
        Rate = shown.Unit.Measures.FirstOrDefault(measure => measure.Code == "agency_rate");
        return true;
    }

    private async Task<ListAgencyAssignmentsResponse> ListAsync(string token, int size, CancellationToken ct) => await workers.ListAgencyAssignmentsAsync(
        new()
        {
            Unit = Name.Code,
            On = DateText.Iso(Day),
            EndsBy = EndingSoon ? DateText.Iso(Day.AddDays(DaysAhead)) : "",
            Order = OrderedBy,
            Reversed = Reversed,
            PageToken = token,
            PageSize = size,
        },
        cancellationToken: ct);

    private async Task<ListAgencySpendResponse> SpendAsync(CancellationToken ct) => await costs.ListAgencySpendAsync(
        new() { Unit = Name.Code, FromMonth = MonthText.Iso(Day.AddMonths(1 - MonthsOfSpend)), ToMonth = MonthText.Iso(Day), PageSize = MostSpendShown }, cancellationToken: ct);
}
