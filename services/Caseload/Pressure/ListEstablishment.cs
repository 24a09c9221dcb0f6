using Grpc.Core;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Pressure;

internal sealed partial class PressureService
{
    /// <summary>The establishment, a row for each unit and everything below it, parents first.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.ListEstablishmentResponse> ListEstablishment(V1.ListEstablishmentRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var (known, sums) = request.AllPosts ? await AllPostsForAsync(request.On, context.CancellationToken) : await SumsForAsync(request.On, context.CancellationToken);
        var page = ListPage.Of(UnitsFor(request.Unit, known, context), request, size, unit => unit);
        return new V1.ListEstablishmentResponse
        {
            Rows = { page.Rows.Where(unit => sums.Org.Find(unit) is not null).Select(unit => Row(sums, unit, known)) },
            NextPageToken = page.NextPageToken,
        };
    }

    private async Task<(Outline Known, DaySums Sums)> AllPostsForAsync(string asked, CancellationToken ct)
    {
        var known = await facts.ReadAsync(ct);
        return (known, known.OnAllPosts(known.DayFor(asked, clock)));
    }

    private static V1.EstablishmentRow Row(DaySums sums, string unit, Outline known)
    {
        var basis = sums.Pooled(unit);
        var row = new V1.EstablishmentRow
        {
            Unit = sums.Org.Find(unit)!.ToName(),
            Posts = basis.Posts,
            EstablishmentFte = (double)basis.PostsFte,
            InPostFte = (double)basis.InPostFte,
            VacantFte = (double)basis.VacantFte,
            VacancyRate = sums.Measure(MeasureCodes.VacancyRate, unit, known.Loaded).ToProto(),
            AgencyRate = sums.Measure(MeasureCodes.AgencyRate, unit, known.Loaded).ToProto(),
            TurnoverRate = sums.Measure(MeasureCodes.TurnoverRate, unit, known.Loaded).ToProto(),
        };
        if (known.Loaded.Has(Measures.Facts.DataSet.AgencyAssignments))
        {
            row.CoveredFte = (double)basis.CoveringFte;
        }

        return row;
    }
}
