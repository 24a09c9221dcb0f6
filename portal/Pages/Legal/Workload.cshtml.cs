using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.TagHelpers;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Legal;

/// <summary>Average open matters month by month, with every gap, the mean over the months there are, and the peak.</summary>
public sealed class WorkloadModel(WorkloadService.WorkloadServiceClient workload, AnnotationService.AnnotationServiceClient annotations, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public OpenMatters Shown { get; private set; } = new();

    public IReadOnlyList<OrgUnit> Choices { get; private set; } = [];

    /// <summary>What happened in the months shown.</summary>
    public IReadOnlyList<TimeMark> Marks { get; private set; } = [];

    public DateOnly First => MonthText.FromIso(Shown.Months[0].Month);

    public DateOnly Last => MonthText.FromIso(Shown.Months[^1].Month);

    public DateOnly? FiguresTo => DateText.FromIso(Shown.FiguresTo);

    /// <summary>The newest month that has a figure.</summary>
    public MonthOfMatters? Latest => Shown.Months.LastOrDefault(month => month.Total.HasValue);

    public MonthOfMatters? Peak => Shown.Months.FirstOrDefault(month => Shown.Total.PeakMonths.Contains(month.Month));

    /// <summary>No month is counted from matters: only averages that somebody published are here.</summary>
    public bool IsOnlyPublished => Shown.Months.All(month => !month.Total.HasDenominator);

    public IEnumerable<MonthColumn> Columns => Shown.Months.Select(month => new MonthColumn(
        MonthText.FromIso(month.Month),
        month.Proceedings.HasValue ? month.Proceedings.Value : null,
        month.PreProceedings.HasValue ? month.PreProceedings.Value : null,
        LegalWords.Shown(month.Proceedings),
        LegalWords.Shown(month.Total))
    {
        IsPeak = Shown.Total.PeakMonths.Contains(month.Month),
    });

    public string PeakMonths => string.Join(" and ", Shown.Total.PeakMonths.Select(month => MonthText.InFull(MonthText.FromIso(month))));

    public string Base => Shown.Total.Present == Shown.Total.Months
        ? $"all {Shown.Total.Months} months"
        : $"{Shown.Total.Present} of the {Shown.Total.Months} months";

    /// <summary>One sentence for a report; empty without a figure.</summary>
    public string Sentence => Shown.Total is { Mean.HasValue: true } total
        ? $"{total.Mean.Shown} open legal matters on average, over {Base} from {MonthText.InFull(First)} to {MonthText.InFull(Last)}; peak {LegalWords.Shown(total.Peak)} in {PeakMonths} ({total.Mean.Source})."
        : "";

    public string CsvAddress
    {
        get
        {
            var query = new QueryBuilder { { "handler", "csv" } };
            foreach (var (name, value) in new[] { ("unit", Unit), ("from", From), ("to", To) })
            {
                if (!string.IsNullOrWhiteSpace(value))
                {
                    query.Add(name, value);
                }
            }

            return "/legal" + query.ToQueryString();
        }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Choices = await units.ListOwnAsync(ct);
        Shown = await ReadAsync(ct);
        Marks = Shown.Months.Count > 0 ? await annotations.ListMarksAsync(First, Last.AddMonths(1).AddDays(-1), ct) : [];
    }

    public async Task<FileContentResult> OnGetCsvAsync(CancellationToken ct)
    {
        var shown = await ReadAsync(ct);
        var rows = shown.Months.Select(month => (IReadOnlyList<string>)
        [
            month.Month,
            month.PreProceedings.Shown,
            month.Proceedings.Shown,
            month.Total.Shown,
            CsvFile.Number(month.Total.HasNumerator ? month.Total.Numerator : null),
            CsvFile.Number(month.Total.HasDenominator ? month.Total.Denominator : null),
            CsvFile.Number(month.HasPreProceedingsAtEnd ? month.PreProceedingsAtEnd : null),
            CsvFile.Number(month.HasProceedingsAtEnd ? month.ProceedingsAtEnd : null),
            QualityTagHelper.WordFor(LegalWords.QualityOf(month.Total)).ToLowerInvariant(),
            month.Total.Source,
            month.Total.Reason,
        ]);
        return CsvFile.Of(
            "open-legal-matters.csv",
            ["month", "pre_proceedings", "proceedings", "total", "matter_days", "days", "pre_proceedings_at_end", "proceedings_at_end", "quality", "source", "reason"],
            rows);
    }

    private async Task<OpenMatters> ReadAsync(CancellationToken ct)
    {
        var (from, to) = AskedMonth.ReadSpan(From, To, ModelState);
        return await workload.GetOpenMattersAsync(new() { Unit = Unit ?? "", FromMonth = from, ToMonth = to }, cancellationToken: ct);
    }
}
