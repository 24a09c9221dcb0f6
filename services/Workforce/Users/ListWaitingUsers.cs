using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Users;

public sealed partial class UserService
{
    /// <summary>Whom the issuer vouches for and nobody has entered, whoever asked last first.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.ListWaitingUsersResponse> ListWaitingUsers(V1.ListWaitingUsersRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var waiting = await db.Arrivals.AsNoTracking().Where(arrival => !db.Users.Any(user => user.Subject == arrival.Subject))
            .OrderByDescending(arrival => arrival.LastAt).ThenBy(arrival => arrival.Subject).ToListAsync(context.CancellationToken);
        var page = ListPage.Of(waiting, request, size, arrival => arrival.Subject);
        return new V1.ListWaitingUsersResponse { WaitingUsers = { page.Rows.Select(ToProto) }, NextPageToken = page.NextPageToken, Total = waiting.Count };
    }

    private static V1.WaitingUser ToProto(Arrival arrival) => new()
    {
        Subject = arrival.Subject,
        Name = arrival.Name,
        FirstAskedTime = arrival.FirstAt.ToTimestamp(),
        LastAskedTime = arrival.LastAt.ToTimestamp(),
    };
}
