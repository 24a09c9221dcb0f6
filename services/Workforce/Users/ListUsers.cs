using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Users;

public sealed partial class UserService
{
    /// <summary>Lists users by name. The sign-in page asks as the system for the demo users.</summary>
    [AllowRoles(Roles.Administrator, Roles.System)]
    public override async Task<V1.ListUsersResponse> ListUsers(V1.ListUsersRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var (afterName, afterSubject) = PageToken.PlaceIn(request, 2) is [var name, var subject] ? (name, subject) : ("", "");

        var page = await db.Users.AsNoTracking()
            .Where(u => string.Compare(u.Name, afterName) > 0 || (u.Name == afterName && string.Compare(u.Subject, afterSubject) > 0))
            .OrderBy(u => u.Name).ThenBy(u => u.Subject).Take(size + 1).ToListAsync(context.CancellationToken);

        var response = new V1.ListUsersResponse();
        response.Users.AddRange(page.Take(size).Select(u => u.ToProto()));
        if (page.Count > size)
        {
            response.NextPageToken = PageToken.After(request, page[size - 1].Name, page[size - 1].Subject);
        }

        return response;
    }
}
