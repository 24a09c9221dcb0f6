using Grpc.Core;
using WorkforcePlatform.Caseload.Comparators;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Pressure;

internal sealed partial class PressureService
{
    private const string PublishedSource = "Department for Education, Children's social work workforce, 2017 to 2025";

    private static readonly string[] Compared =
        [MeasureCodes.VacancyRate, MeasureCodes.AgencyRate, MeasureCodes.TurnoverRate, MeasureCodes.AbsenceRate, MeasureCodes.CaseloadPerHolderFte];

    /// <summary>What DfE published of the unit's authority and of those it is compared with, beside the unit's own figures; never mixed with them.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.Comparison> GetComparison(V1.GetComparisonRequest request, ServerCallContext context)
    {
        var year = request.Year == 0 ? PublishedYear.Years[0] : request.Year;
        if (!PublishedYear.Years.Contains(year))
        {
            throw new InvalidArgumentException("year", $"year must be one of {string.Join(", ", PublishedYear.Years)}.");
        }

        var (known, sums) = await SumsForAsync(request.On, context.CancellationToken);
        var answer = new V1.Comparison { On = Words.Iso(known.DayFor(request.On, clock)), Year = year, Years = { PublishedYear.Years }, Source = PublishedSource };
        if (known.UnitFor(request.Unit, context.Caller()) is not { } code || sums.Org.Find(code) is not { } unit)
        {
            return answer;
        }

        var authority = sums.Org.Ancestors(code) is [var top, ..] ? top : unit;
        var published = PublishedYear.Of(authority.Name, year);
        answer.Unit = unit.ToName();
        answer.Authority = published.Authority?.Name ?? "";
        answer.Region = published.Region?.Name ?? "";
        answer.Neighbours.AddRange(published.Neighbours.Select(row => row.Name));
        answer.Measures.AddRange(Compared.Select(measure => Compare(measure, published, sums.Measure(measure, code, known.Loaded))));
        return answer;
    }

    private static V1.ComparedMeasure Compare(string code, PublishedYear published, Measure own)
    {
        var (median, of) = published.NeighbourMedian(code);
        return new V1.ComparedMeasure
        {
            Own = own.ToProto(),
            Authority = ToCell(published.Authority?.Published(code)),
            Neighbours = median is { } middle ? new V1.PublishedCell { Shown = Words.Number(middle, 1), Value = (double)middle } : new V1.PublishedCell(),
            NeighboursWithNumber = of,
            Region = ToCell(published.Region?.Published(code)),
            England = ToCell(published.England?.Published(code)),
        };
    }

    private static V1.PublishedCell ToCell(PublishedFigure? figure)
    {
        var cell = new V1.PublishedCell { Shown = figure?.Shown ?? "" };
        if (figure?.Value is { } value)
        {
            cell.Value = (double)value;
        }

        return cell;
    }
}
