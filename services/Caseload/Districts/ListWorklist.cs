using Grpc.Core;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using Lists = WorkforcePlatform.Caseload.V1.ListWorklistRequest.Types.List;

namespace WorkforcePlatform.Caseload.Districts;

internal sealed partial class DistrictService
{
    /// <summary>Whom to look at, by rules that anybody can read; nothing is moved by it.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.ListWorklistResponse> ListWorklist(V1.ListWorklistRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var known = await facts.ReadAsync(context.CancellationToken);
        var day = known.DayFor(request.On, clock);
        var answer = new V1.ListWorklistResponse { On = Words.Iso(day), Loaded = known.Loaded.Has(DataSet.Cases) };
        if (known.UnitFor(request.Unit, context.Caller()) is not { } code || known.On(day).Org.Find(code) is not { } unit)
        {
            return answer;
        }

        var list = request.List switch { Lists.StepAcross => Listing.StepAcross, Lists.Close => Listing.Close, _ => Listing.Transfer };
        var worklist = new Worklist(known, day, Scope.For(context.Caller(), known.Units));
        var rows = await worklist.ReadAsync(list, code, db, context.CancellationToken);
        var page = ListPage.Of([.. WorklistOrder.Sort(rows, request.Order, request.Reversed, known)], request, size);
        var own = new OwnWorkers(known, day, context.Caller());
        (answer.Unit, answer.Total, answer.Ready, answer.NextPageToken) = (unit.ToName(), rows.Count, rows.Count(row => row.IsReady), page.NextPageToken);
        answer.Children.AddRange(page.Rows.Select(row => ToProto(row, list, worklist, known, own)));
        return answer;
    }

    private static V1.WorklistChild ToProto(WorklistRow row, Listing list, Worklist worklist, AllFacts known, OwnWorkers own)
    {
        var fact = row.Child.Open.Case;
        var staffId = row.Child.Open.Primary?.StaffId;
        return new V1.WorklistChild
        {
            ChildId = fact.ChildId,
            Category = Words.Category(fact.Category),
            Unit = row.Child.Unit.ToName(),
            StaffId = staffId ?? "",
            Worker = staffId is null ? "" : known.Workers.GetValueOrDefault(staffId)?.DisplayName ?? "",
            OwnWorker = staffId is not null && own.Includes(staffId),
            OpenedOn = Words.Iso(fact.Open.From),
            OpenedEstimated = fact.StartEstimated,
            HomeArea = row.Child.HomeArea ?? "",
            ToUnits = { list is Listing.Transfer ? worklist.Localities.UnitsOf(row.Child.HomeArea!, row.Child.Unit.Code).Select(unit => unit.ToName()) : [] },
            Because = row.Because,
            Ready = row.IsReady,
            Reasons = { row.Reasons },
            Siblings = row.Siblings,
        };
    }
}
