using Grpc.Core;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
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
        var known = await facts.ReadAsync(context.CancellationToken);
        var day = DayFor(request.On, known);
        var snapshot = request.AllPosts ? known.OnAllPosts(day) : known.On(day);
        var (page, next) = Page(UnitsFor(request.Unit, known, context), request.PageToken, size);
        return new V1.ListEstablishmentResponse
        {
            Rows = { page.Where(unit => snapshot.Org.Find(unit) is not null).Select(unit => Row(snapshot, unit, known)) },
            NextPageToken = next,
        };
    }

    private static V1.EstablishmentRow Row(Snapshot snapshot, string unit, AllFacts known)
    {
        var basis = snapshot.Pooled(unit);
        var row = new V1.EstablishmentRow
        {
            Unit = snapshot.Org.Find(unit)!.ToName(),
            Posts = basis.Posts,
            EstablishmentFte = (double)basis.PostsFte,
            InPostFte = (double)basis.InPostFte,
            VacantFte = (double)basis.VacantFte,
            VacancyRate = snapshot.Measure(MeasureCodes.VacancyRate, unit, known.Loaded).ToProto(),
            AgencyRate = snapshot.Measure(MeasureCodes.AgencyRate, unit, known.Loaded).ToProto(),
            TurnoverRate = snapshot.Measure(MeasureCodes.TurnoverRate, unit, known.Loaded).ToProto(),
        };
        if (known.Loaded.Has(Measures.Facts.DataSet.AgencyAssignments))
        {
            row.CoveredFte = (double)basis.CoveringFte;
        }

        return row;
    }
}
