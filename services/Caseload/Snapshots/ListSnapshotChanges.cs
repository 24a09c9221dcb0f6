using Grpc.Core;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using Order = WorkforcePlatform.Caseload.V1.ListSnapshotChangesRequest.Types.Order;

namespace WorkforcePlatform.Caseload.Snapshots;

internal sealed partial class SnapshotService
{
    /// <summary>The rows that came into a figure since it was stored, and those that went. What went from a unit that the caller may not see now is counted only.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.Administrator)]
    public override async Task<V1.ListSnapshotChangesResponse> ListSnapshotChanges(V1.ListSnapshotChangesRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var on = Require.Date(request.On, "on");
        var isOfChildren = request.Rows == CountedKinds.Children;
        if (isOfChildren && context.Caller().Role != Roles.Manager)
        {
            throw new FailedPreconditionException("NOT_FOR_ROLE", "Children's references are shown to the managers of their teams only.");
        }

        if (request.Rows is not (CountedKinds.Children or CountedKinds.Posts or CountedKinds.Workers))
        {
            throw new InvalidArgumentException("rows", "rows must be children, posts or workers.");
        }

        var known = await facts.ReadAsync(ct);
        var unit = AskedUnit(known, request.Unit, request.Measure, context);
        if (Asked(await StoredOnAsync(on, ct), request.HasRevision ? request.Revision : null) is not { } snapshot)
        {
            return new V1.ListSnapshotChangesResponse();
        }

        var difference = (await CompareAsync(snapshot, known, unit, request.Measure, ct)).Rows(request.Rows);
        var scope = Scope.For(context.Caller(), known.Units);
        List<StoredRow> went = [.. difference.Went.Where(row => scope.Allows(row.Unit.Code))];
        var all = went.Select(row => Changed(row.Reference, came: false, row.Unit.ToName(), isOfChildren))
            .Concat(difference.Came.Select(row => Changed(row.Reference, came: true, row.ToProto().Unit, isOfChildren)));
        var ordered = ListOrder.By(all, TextOf(request.Order), request.Reversed).ThenBy(row => row.Reference, StringComparer.Ordinal).ToList();
        var page = ListPage.Of(ordered, request, size);
        return new V1.ListSnapshotChangesResponse
        {
            Changes = { page.Rows },
            NextPageToken = page.NextPageToken,
            Total = ordered.Count,
            Elsewhere = difference.Went.Count - went.Count,
        };
    }

    private static V1.ChangedRow Changed(string reference, bool came, V1.UnitName? unit, bool isOfChild) =>
        new() { Reference = reference, Came = came, Unit = unit, ChildId = isOfChild ? reference : "" };

    private static Func<V1.ChangedRow, string?> TextOf(Order order) => order switch
    {
        Order.Change => row => row.Came ? "came" : "went",
        Order.Unit => row => row.Unit?.Name,
        _ => row => row.Reference,
    };
}
