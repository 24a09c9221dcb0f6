using Grpc.Core;
using Order = WorkforcePlatform.Caseload.V1.ListCountedRowsRequest.Types.Order;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Pressure;

internal sealed partial class PressureService
{
    /// <summary>The rows that a figure counted, by reference. FAILED_PRECONDITION (NOT_FOR_ROLE) for children unless the caller is a manager.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.Administrator)]
    public override async Task<V1.ListCountedRowsResponse> ListCountedRows(V1.ListCountedRowsRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var day = Require.Date(request.On, "on");
        var known = await facts.ReadAsync(context.CancellationToken);
        var unit = known.UnitFor(Require.Text(request.Unit, "unit"), context.Caller())!;
        if (!Definitions.Knows(request.Measure))
        {
            throw new NotFoundException("Measure", request.Measure);
        }

        var rows = request.Rows switch
        {
            "children" when context.Caller().Role != Roles.Manager =>
                throw new FailedPreconditionException("NOT_FOR_ROLE", "Children's references are shown to the managers of their teams only."),
            "children" => CountedRows.Children(known, unit, request.Measure, day),
            "posts" => CountedRows.Posts(known, unit, request.Measure, day),
            "workers" => CountedRows.Workers(known, unit, request.Measure, day),
            _ => throw new InvalidArgumentException("rows", "rows must be children, posts or workers."),
        };
        var ordered = ListOrder.By(rows, TextOf(request.Order), request.Reversed).ThenBy(row => row.Reference, StringComparer.Ordinal).ToList();
        var page = ListPage.Of(ordered, request, size);
        return new V1.ListCountedRowsResponse
        {
            Rows = { page.Rows.Select(row => row.ToProto()) },
            NextPageToken = page.NextPageToken,
            Total = ordered.Count,
        };
    }

    private static Func<CountedRow, string?> TextOf(Order order) => order switch
    {
        Order.Unit => row => row.ToProto().Unit?.Name,
        Order.What => row => row.ToProto().What,
        Order.Worker => row => row.ToProto().Worker,
        Order.Fte => row => row.ToProto() is { HasFte: true } counted ? ListOrder.Text((long)Math.Round(counted.Fte * 10_000)) : null,
        Order.Since => row => row.ToProto().Since,
        _ => row => row.Reference,
    };
}
