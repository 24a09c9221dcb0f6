using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Tests.Users;

public class UserServiceTests : IAsyncLifetime
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
    public async Task The_sample_has_a_user_for_each_part_who_signs_in_without_a_password()
    {
        var listed = await administrator.ListUsersAsync(new V1.ListUsersRequest());

        Assert.Equal(
            ["demo-administrator", "demo-approver", "demo-auditor", "demo-hr", "demo-lawyer", "demo-legal-support", "demo-practitioner", "demo-author", "demo-manager", "demo-team-manager"],
            listed.Users.Select(u => u.Subject));
        Assert.All(listed.Users, user => Assert.True(user.Demo));
        Assert.Equal(Enum.GetValues<V1.Role>().Except([V1.Role.Unspecified]), listed.Users.Select(u => u.Role).Distinct().Order());
        Assert.Equal("W012", listed.Users.Single(u => u.Role == V1.Role.Practitioner).StaffId);
        Assert.Equal(["CP", "SYN-001-CP"], listed.Users.Single(u => u.Subject == "demo-team-manager").RootUnits);
    }

    [Fact]
    public async Task The_portal_looks_a_subject_up_as_the_system_and_may_not_enter_anyone()
    {
        var portal = new V1.UserService.UserServiceClient(host.As(Roles.System));

        var found = await portal.GetUserAsync(new V1.GetUserRequest { UserId = "demo-hr" });
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await portal.CreateUserAsync(new V1.CreateUserRequest { User = Jo() }));

        Assert.Equal((V1.Role.Hr, "HR officer"), (found.Role, found.Name));
        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
    }

    [Fact]
    public async Task A_retried_create_enters_one_user_and_another_with_the_same_subject_is_refused()
    {
        var request = new V1.CreateUserRequest { User = Jo(), RequestId = "r1" };

        var first = await administrator.CreateUserAsync(request);
        var repeat = await administrator.CreateUserAsync(request);
        var taken = await Assert.ThrowsAsync<RpcException>(async () => await administrator.CreateUserAsync(new V1.CreateUserRequest { User = Jo() }));

        Assert.Equal(first, repeat);
        Assert.Equal(StatusCode.AlreadyExists, taken.StatusCode);
    }

    [Fact]
    public async Task Nobody_makes_a_demo_user_by_asking()
    {
        var user = Jo();
        user.Demo = true;

        var entered = await administrator.CreateUserAsync(new V1.CreateUserRequest { User = user });

        Assert.False(entered.Demo);
    }

    [Fact]
    public async Task A_user_of_a_unit_that_does_not_exist_is_refused()
    {
        var user = Jo();
        user.RootUnits.Add("NONE");

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await administrator.CreateUserAsync(new V1.CreateUserRequest { User = user }));

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
    }

    [Fact]
    public async Task Revoking_needs_what_was_last_read_and_a_repeat_changes_nothing()
    {
        var entered = await administrator.CreateUserAsync(new V1.CreateUserRequest { User = Jo() });

        var stale = await Assert.ThrowsAsync<RpcException>(async () => await administrator.RevokeUserAsync(new V1.RevokeUserRequest { UserId = entered.Id, Etag = "9" }));
        var revoked = await administrator.RevokeUserAsync(new V1.RevokeUserRequest { UserId = entered.Id, Etag = entered.Etag });
        var repeat = await administrator.RevokeUserAsync(new V1.RevokeUserRequest { UserId = entered.Id, Etag = entered.Etag });

        Assert.Equal(StatusCode.Aborted, stale.StatusCode);
        Assert.True(revoked.Revoked);
        Assert.Equal(revoked, repeat);
    }

    [Theory]
    [InlineData(Roles.Hr)]
    [InlineData(Roles.Manager)]
    public async Task Only_an_administrator_reads_users(string role)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(
            async () => await new V1.UserService.UserServiceClient(host.As(role)).ListUsersAsync(new V1.ListUsersRequest()));

        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
    }

    private static V1.User Jo() => new() { Subject = "jo@example.org", Name = "Jo", Role = V1.Role.Hr };
}
