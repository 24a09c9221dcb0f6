using System.Globalization;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using Order = WorkforcePlatform.Workforce.V1.ListUsersRequest.Types.Order;

namespace WorkforcePlatform.Workforce.Users;

public sealed partial class UserService
{
    /// <summary>Lists users. The sign-in page asks as the system for the demo users.</summary>
    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<V1.ListUsersResponse> ListUsers(V1.ListUsersRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);

        // An authority has hundreds of users: all are ordered here.
        var users = await db.Users.AsNoTracking().ToListAsync(ct);
        var seen = await db.Arrivals.AsNoTracking().ToDictionaryAsync(arrival => arrival.Subject, arrival => arrival.LastAt, ct);
        var listed = InOrder(users.ConvertAll(user => user.ToProto(seen.TryGetValue(user.Subject, out var at) ? at : null)), request.Order, request.Reversed);
        var page = ListPage.Of([.. listed], request, size, user => user.Id);
        return new V1.ListUsersResponse { Users = { page.Rows }, NextPageToken = page.NextPageToken, Total = users.Count };
    }

    private static IEnumerable<V1.User> InOrder(List<V1.User> users, Order order, bool reversed) => (order switch
    {
        Order.Role => ListOrder.By(users, user => ((int)user.Role).ToString(CultureInfo.InvariantCulture), reversed),
        Order.Since => ListOrder.By(users, user => ListOrder.Text(user.CreateTime.Seconds), !reversed),
        Order.Seen => ListOrder.By(users, user => ListOrder.Text(user.LastSignInTime?.Seconds), !reversed),
        _ => ListOrder.By(users, user => user.Name, reversed),
    }).ThenBy(user => user.Name, StringComparer.OrdinalIgnoreCase).ThenBy(user => user.Subject, StringComparer.Ordinal);
}
