using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Tests.Users;

public class UserChangeTests : IAsyncLifetime
{
    private WorkforceHost host = null!;
    private V1.UserService.UserServiceClient administrator = null!;

    public async Task InitializeAsync()
    {
        host = await WorkforceHost.StartAsync();
        administrator = new V1.UserService.UserServiceClient(host.As(Roles.Administrator));
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_change_takes_over_name_role_and_units_and_says_who_made_it()
    {
        var jo = await EnterAsync("jo", V1.Role.Hr);

        jo.Name = "Jo Young";
        jo.Role = V1.Role.Manager;
        var changed = await administrator.UpdateUserAsync(new() { User = jo });

        Assert.Equal(("Jo Young", V1.Role.Manager, "test-administrator"), (changed.Name, changed.Role, changed.ChangedBy));
        Assert.NotEqual(jo.Etag, changed.Etag);
    }

    [Fact]
    public async Task Who_read_it_before_somebody_else_changed_it_is_refused()
    {
        var jo = await EnterAsync("jo", V1.Role.Hr);
        await administrator.UpdateUserAsync(new() { User = jo });

        var stale = await Assert.ThrowsAsync<RpcException>(async () => await administrator.UpdateUserAsync(new() { User = jo }));

        Assert.Equal(StatusCode.Aborted, stale.StatusCode);
    }

    [Fact]
    public async Task A_user_is_restored_with_the_reason_and_a_repeat_changes_nothing()
    {
        var jo = await EnterAsync("jo", V1.Role.Hr);
        var revoked = await administrator.RevokeUserAsync(new() { UserId = jo.Id, Etag = jo.Etag, Reason = "Left" });

        var restored = await administrator.RestoreUserAsync(new() { UserId = jo.Id, Etag = revoked.Etag, Reason = "Came back" });
        var repeat = await administrator.RestoreUserAsync(new() { UserId = jo.Id, Etag = revoked.Etag, Reason = "Again" });

        Assert.Equal((true, "Left"), (revoked.Revoked, revoked.Reason));
        Assert.Equal((false, "Came back"), (restored.Revoked, restored.Reason));
        Assert.Equal(restored, repeat);
    }

    [Fact]
    public async Task Nobody_revokes_themself_or_changes_their_own_role()
    {
        var ann = await EnterAsync("ann", V1.Role.Administrator);
        await EnterAsync("bo", V1.Role.Administrator);
        var own = new V1.UserService.UserServiceClient(host.As(new Caller("ann", Roles.Administrator, [])));

        var revoked = await Assert.ThrowsAsync<RpcException>(async () => await own.RevokeUserAsync(new() { UserId = ann.Id, Etag = ann.Etag }));
        ann.Role = V1.Role.Hr;
        var demoted = await Assert.ThrowsAsync<RpcException>(async () => await own.UpdateUserAsync(new() { User = ann }));

        Assert.Contains("can not revoke yourself", revoked.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("can not change your own role", demoted.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_administrator_of_a_way_of_signing_in_stays_one()
    {
        var ann = await EnterAsync("ann", V1.Role.Administrator);

        var revoked = await Assert.ThrowsAsync<RpcException>(async () => await administrator.RevokeUserAsync(new() { UserId = ann.Id, Etag = ann.Etag }));
        ann.Role = V1.Role.Hr;
        var demoted = await Assert.ThrowsAsync<RpcException>(async () => await administrator.UpdateUserAsync(new() { User = ann }));

        Assert.Equal((StatusCode.FailedPrecondition, StatusCode.FailedPrecondition), (revoked.StatusCode, demoted.StatusCode));
        Assert.Contains("last administrator", demoted.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_are_listed_by_role_page_by_page()
    {
        var request = new V1.ListUsersRequest { PageSize = 4, Order = V1.ListUsersRequest.Types.Order.Role };

        var first = await administrator.ListUsersAsync(request);
        request.PageToken = first.NextPageToken;
        request.PageSize = 0;
        var second = await administrator.ListUsersAsync(request);
        var roles = first.Users.Concat(second.Users).Select(user => user.Role).ToList();

        Assert.Equal((4, first.Total, ""), (first.Users.Count, roles.Count, second.NextPageToken));
        Assert.Equal(roles.Order(), roles);
    }

    private async Task<V1.User> EnterAsync(string subject, V1.Role role) => await administrator.CreateUserAsync(new() { User = new() { Subject = subject, Name = subject, Role = role } });
}
