using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.TagHelpers;

namespace WorkforcePlatform.Portal.Pages.Flow;

/// <summary>One month with what each service says of it. What nobody states is null, and never 0.</summary>
/// <param name="Flow">From the register: its last day, the children without a worker, caseload and turnover.</param>
/// <param name="Referrals">In the month.</param>
/// <param name="Matters">Open on average in the month.</param>
public sealed record MonthOfAll(FlowMonth Flow, double? Referrals, double? Matters)
{
    public DateOnly First => MonthText.FromIso(Flow.Month);

    public double? Caseload => Flow.Caseload is { HasValue: true } caseload ? caseload.Value : null;

    public double? Turnover => Flow.Turnover is { HasValue: true } turnover ? turnover.Value : null;

    /// <summary>The month of a chart of one series.</summary>
    public MonthColumn Column(double? value, string shown) => new(First, value, value is null ? null : 0, "", shown);
}
