using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Legal.Workload;

internal sealed partial class WorkloadService
{
    private const int MostMonths = 600;

    /// <summary>Average open matters of each month by stage, with what is missing left missing.</summary>
    [AllowRoles(Roles.Legal, Roles.LegalSupport, Roles.Manager, Roles.Administrator, Roles.ReportAuthor)]
    public override async Task<V1.OpenMatters> GetOpenMatters(V1.GetOpenMattersRequest request, ServerCallContext context)
    {
        var (from, to) = (MonthOf(request.FromMonth, "from_month"), MonthOf(request.ToMonth, "to_month"));
        await using var transaction = await db.BeginReadAsync(context.CancellationToken);
        var units = await organisation.ReadAsync(context.Caller(), context.CancellationToken);
        var reading = await new WorkloadQuery(db, everyMatter, units).ReadAsync(request.Unit, context.CancellationToken);
        var answer = new V1.OpenMatters { Unit = reading.Unit, UnitName = units.NameOf(reading.Unit), FiguresTo = Day.Iso(reading.FiguresTo) };
        if (reading.Months is { } known)
        {
            var months = Through(from ?? known.First, to ?? known.Last).Select(month => OpenMatters.Of(month, reading.Facts)).ToList();
            answer.Months.Add(months.Select(month => month.ToProto()));
            answer.Total = SeriesStatistics.Of(months.ConvertAll(month => (month.Month, month.Total))).ToProto();
            answer.PreProceedings = SeriesStatistics.Of(months.ConvertAll(month => (month.Month, month.PreProceedings))).ToProto();
            answer.Proceedings = SeriesStatistics.Of(months.ConvertAll(month => (month.Month, month.Proceedings))).ToProto();
        }

        return answer;
    }

    private static Month? MonthOf(string text, string field) => text.Length == 0
        ? null
        : Month.Read(text) ?? throw new InvalidArgumentException(field, $"{field} must be a month as yyyy-MM, for example 2009-10.");

    private static List<Month> Through(Month from, Month to)
    {
        if (to.First < from.First)
        {
            throw new InvalidArgumentException("to_month", "to_month must not be before from_month.");
        }

        return to.First < from.First.AddMonths(MostMonths)
            ? [.. Month.Through(from, to)]
            : throw new InvalidArgumentException("to_month", $"Ask for at most {MostMonths} months at once.");
    }
}
