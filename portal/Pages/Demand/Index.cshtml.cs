using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.TagHelpers;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Demand;

/// <summary>Contacts, referrals and assessments month by month, with every gap.</summary>
public sealed class IndexModel(DemandService.DemandServiceClient demand, AnnotationService.AnnotationServiceClient annotations, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    private static readonly string[] Header =
    [
        "month", "contacts", "referrals", "re_referrals", "assessments_started", "assessments_completed", "assessments_in_45_days", "s47_started", "stepped_up", "stepped_down",
    ];

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Source { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public Caseload.V1.Demand Shown { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    /// <summary>What happened in the months shown.</summary>
    public IReadOnlyList<TimeMark> Marks { get; private set; } = [];

    public DateOnly First => MonthText.FromIso(Shown.Months[0].Month);

    public DateOnly Last => MonthText.FromIso(Shown.Months[^1].Month);

    public string UnitName => Choices.FirstOrDefault(unit => unit.Code == Unit)?.Name ?? (Choices.Count > 0 && string.IsNullOrEmpty(Unit) ? Choices[0].Name : "");

    public IEnumerable<MonthColumn> Columns => Shown.Months.Select(month => new MonthColumn(
        MonthText.FromIso(month.Month),
        month.HasReferrals ? month.Referrals - month.ReReferrals : null,
        month.HasReferrals ? month.ReReferrals : null,
        Formatting.Count(month.Referrals - month.ReReferrals),
        Formatting.Count(month.Referrals)));

    public bool HasReferrals => Shown.Months.Any(month => month.HasReferrals);

    public bool HasReReferrals => Shown.Months.Any(month => month.HasReReferrals);

    /// <summary>The columns of the table: what they count and where a month says it.</summary>
    public static IReadOnlyList<(string Words, Func<MonthOfDemand, int?> Number)> Numbers { get; } =
    [
        ("Contacts", month => month.HasContacts ? month.Contacts : null),
        ("Referrals", month => month.HasReferrals ? month.Referrals : null),
        ("Referred again", month => month.HasReReferrals ? month.ReReferrals : null),
        ("Assessments started", month => month.HasAssessmentsStarted ? month.AssessmentsStarted : null),
        ("Assessments completed", month => month.HasAssessmentsCompleted ? month.AssessmentsCompleted : null),
        ("In 45 days", month => month.HasAssessmentsIn45Days ? month.AssessmentsIn45Days : null),
        ("Section 47", month => month.HasS47Started ? month.S47Started : null),
        ("Stepped up", month => month.HasSteppedUp ? month.SteppedUp : null),
        ("Stepped down", month => month.HasSteppedDown ? month.SteppedDown : null),
    ];

    public string CsvAddress
    {
        get
        {
            var query = new QueryBuilder { { "handler", "csv" } };
            foreach (var (name, value) in new[] { ("unit", Unit), ("source", Source), ("from", From), ("to", To) })
            {
                if (!string.IsNullOrWhiteSpace(value))
                {
                    query.Add(name, value);
                }
            }

            return Navigation.Demand + query.ToQueryString();
        }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var choices = units.ListOwnAsync(ct);
        Shown = await ReadAsync(ct);
        Marks = Shown.Months.Count > 0 ? await annotations.ListMarksAsync(First, Last.AddMonths(1).AddDays(-1), ct) : [];
        Choices = await choices;
    }

    public async Task<FileContentResult> OnGetCsvAsync(CancellationToken ct)
    {
        var shown = await ReadAsync(ct);
        return CsvFile.Of("demand.csv", Header, shown.Months.Select(month => (IReadOnlyList<string>)[month.Month, .. Numbers.Select(number => CsvFile.Number(number.Number(month)))]));
    }

    private async Task<Caseload.V1.Demand> ReadAsync(CancellationToken ct)
    {
        var (from, to) = AskedMonth.ReadSpan(From, To, ModelState);
        return await demand.GetDemandAsync(new() { Unit = Unit ?? "", Source = Source ?? "", FromMonth = from, ToMonth = to }, cancellationToken: ct);
    }
}
