using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Workforce.People;

internal sealed partial class WorkerService
{
    /// <summary>Lists the workers of a unit and below, or of the caller's whole scope, by staff number; never by load.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager, Roles.System)]
    public override async Task<V1.ListWorkersResponse> ListWorkers(V1.ListWorkersRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var after = PageToken.PlaceIn(request, 1)?[0] ?? "";
        var units = (await organisations.ReadAsync(context.CancellationToken)).For(context.Caller());

        var page = await InScope(units, request.Unit).AsNoTracking().Where(w => string.Compare(w.StaffId, after) > 0)
            .OrderBy(w => w.StaffId).Take(size + 1).ToListAsync(context.CancellationToken);

        var response = new V1.ListWorkersResponse();
        response.Workers.AddRange(page.Take(size).Select(w => w.ToProto(LondonTime.Today(clock))));
        if (page.Count > size)
        {
            response.NextPageToken = PageToken.After(request, page[size - 1].StaffId);
        }

        return response;
    }
}
