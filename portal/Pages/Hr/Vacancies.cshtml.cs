using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.Workforce.V1;
using By = WorkforcePlatform.Recruitment.V1.ListVacanciesRequest.Types.Order;

namespace WorkforcePlatform.Portal.Pages.Hr;

/// <summary>What is vacant on a day, for how long, covered by whom, and how far the effort to fill it has come.</summary>
public sealed class VacanciesModel(
    VacancyService.VacancyServiceClient vacancies, PressureService.PressureServiceClient pressure, OrgUnitService.OrgUnitServiceClient units) : OrderedListModel
{
    private const string Reach = "vacancy_rate";

    private static readonly string[] Header =
        ["post_no", "title", "role", "specialism", "unit", "unit_name", "fte", "vacant_since", "days", "cover", "covered_by", "stage", "last_step", "frozen", "reason", "planned_starts"];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Part { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cover { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Months { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public ListVacanciesResponse Listed { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    public VacancyAddress Address { get; private set; } = new();

    public UnitName Name { get; private set; } = new();

    /// <summary>No unit is loaded that the user may see.</summary>
    public bool IsEmpty => Name.Code.Length == 0;

    public DateOnly? FiguresTo { get; private set; }

    /// <summary>Of social worker posts alone, while the list has every kind.</summary>
    public Measure? Rate { get; private set; }

    public DateOnly Day => DateText.FromIso(Listed.On) ?? default;

    public bool IsFiltered => Address != Address.Plain with { Order = Address.Order, Reversed = Address.Reversed };

    public ColumnOrder Columns => new(NameOf(OrderedBy), Reversed, (order, reversed) => (Address with { Order = order, Reversed = reversed }).ToPage(), NameOf(By.Days), NameOf(By.Fte));

    public string First => string.IsNullOrEmpty(From) ? "" : Address.ToPage();

    public string Next => Listed.NextPageToken.Length > 0 ? Address.ToPage(Listed.NextPageToken) : "";

    private By OrderedBy => OrderOr(By.Days);

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await ReadAddressAsync(ct))
        {
            Listed = await ListAsync(From ?? "", 0, ct);
        }
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (!await ReadAddressAsync(ct))
        {
            return NotFound();
        }

        return await CsvFile.OfEveryPageAsync(
            $"vacancies-{Name.Code}-{Address.On}.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.Vacancies.Select(RowOf), page => page.NextPageToken);
    }

    private static IReadOnlyList<string> RowOf(Vacancy vacancy) =>
    [
        vacancy.PostNo,
        vacancy.Title,
        vacancy.Role,
        vacancy.Specialism,
        vacancy.OrgUnitCode,
        vacancy.OrgUnitName,
        CsvFile.Number(vacancy.Fte),
        vacancy.VacantSince,
        CsvFile.Number(vacancy.HasDays ? vacancy.Days : null),
        HrWords.Of(vacancy.Cover).ToLowerInvariant(),
        string.Join("; ", vacancy.Bookings.Select(booking => booking.Reference.Length > 0 ? booking.Reference : booking.StaffId)),
        vacancy.Effort is null ? "" : HrWords.Of(vacancy.Effort.Stage),
        HrWords.LastStep(vacancy.Effort).Replace('\u00a0', ' '),
        vacancy.Frozen ? "Y" : "N",
        vacancy.Effort?.Reason ?? "",
        string.Join("; ", vacancy.Starts.Select(start => $"{start.FirstDay} {start.StaffId}")),
    ];

    private async Task<bool> ReadAddressAsync(CancellationToken ct)
    {
        (Choices, var shown) = await ChosenFigures.ReadAsync(units, pressure, Unit, On, ModelState, ct);
        if (shown.Unit is null)
        {
            return false;
        }

        (Name, FiguresTo, Rate) = (shown.Unit.Unit, DateText.FromIso(shown.FiguresTo), shown.Unit.Measures.FirstOrDefault(measure => measure.Code == Reach));
        Address = new VacancyAddress
        {
            Unit = Name.Code,
            On = shown.On,
            Part = Part == VacancyAddress.Remainders ? VacancyAddress.Remainders : "",
            Role = Role ?? "",
            Cover = Cover ?? "",
            Stage = Stage ?? "",
            Months = Months,
            Find = Find ?? "",
            Order = NameOf(OrderedBy),
            Reversed = Reversed,
        };
        return true;
    }

    private async Task<ListVacanciesResponse> ListAsync(string token, int size, CancellationToken ct) => await vacancies.ListVacanciesAsync(
        new()
        {
            PageToken = token,
            PageSize = size,
            On = Address.On,
            Unit = Address.Unit,
            Part = Address.Part == VacancyAddress.Remainders ? ListVacanciesRequest.Types.Part.Remainders : ListVacanciesRequest.Types.Part.Posts,
            Role = Address.Role,
            Cover = Address.Cover switch
            {
                VacancyAddress.Uncovered => Recruitment.V1.Cover.Uncovered,
                VacancyAddress.Covered => Recruitment.V1.Cover.Covered,
                _ => default,
            },
            Stage = Enum.TryParse<Stage>(Address.Stage, ignoreCase: true, out var stage) ? stage : default,
            NotStarted = Address.Stage == VacancyAddress.NotStarted,
            Months = Address.Months,
            Text = Address.Find,
            Order = OrderedBy,
            Reversed = Address.Reversed,
        },
        cancellationToken: ct);
}
