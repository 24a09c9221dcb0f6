using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Security;
using Outcome = WorkforcePlatform.Workforce.V1.SignInUserResponse.Types.Outcome;

namespace WorkforcePlatform.Workforce.Tests.Users;

public class SignInUserTests : IAsyncLifetime
{
    private WorkforceHost host = null!;
    private V1.UserService.UserServiceClient administrator = null!;
    private V1.UserService.UserServiceClient portal = null!;

    public async Task InitializeAsync()
    {
        host = await WorkforceHost.StartAsync();
        administrator = new V1.UserService.UserServiceClient(host.As(Roles.Administrator));
        portal = new V1.UserService.UserServiceClient(host.As(Roles.System));
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Somebody_unknown_waits_once_until_an_administrator_enters_them()
    {
        var first = await AskAsync("jo");
        await AskAsync("jo");
        var waiting = await administrator.ListWaitingUsersAsync(new());
        await EnterAsync("jo", V1.Role.Hr);
        var second = await AskAsync("jo");
        var left = await administrator.ListWaitingUsersAsync(new());

        Assert.Equal((Outcome.Waiting, Outcome.SignedIn), (first.Outcome, second.Outcome));
        Assert.Equal(("jo", "Jo"), (Assert.Single(waiting.WaitingUsers).Subject, waiting.WaitingUsers[0].Name));
        Assert.Equal((V1.Role.Hr, true), (second.User.Role, second.User.LastSignInTime is not null));
        Assert.Empty(left.WaitingUsers);
    }

    [Fact]
    public async Task The_first_administrator_is_whom_the_issuer_names_and_the_second_is_not()
    {
        var first = await AskAsync("ann", V1.Role.Administrator);
        var second = await AskAsync("bo", V1.Role.Administrator);

        Assert.Equal((Outcome.SignedIn, V1.Role.Administrator), (first.Outcome, first.User.Role));
        Assert.Equal(Outcome.Waiting, second.Outcome);
    }

    [Fact]
    public async Task Where_the_issuer_gives_roles_the_users_own_must_be_among_them()
    {
        await EnterAsync("jo", V1.Role.Hr);

        var given = await AskAsync("jo", V1.Role.Manager, V1.Role.Hr);
        var other = await AskAsync("jo", V1.Role.Manager);
        var none = await portal.SignInUserAsync(new() { Subject = "jo", RolesGiven = true });

        Assert.Equal((Outcome.SignedIn, Outcome.RoleNotGiven, Outcome.RoleNotGiven), (given.Outcome, other.Outcome, none.Outcome));
    }

    [Fact]
    public async Task A_revoked_user_stays_out()
    {
        var jo = await EnterAsync("jo", V1.Role.Hr);
        await administrator.RevokeUserAsync(new() { UserId = jo.Id, Etag = jo.Etag, Reason = "Left" });

        Assert.Equal(Outcome.Revoked, (await AskAsync("jo")).Outcome);
    }

    [Fact]
    public async Task A_subject_of_a_demo_user_does_not_let_anybody_in() => Assert.Equal(Outcome.Revoked, (await AskAsync("demo-administrator")).Outcome);

    [Fact]
    public async Task Only_the_system_asks()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await administrator.SignInUserAsync(new() { Subject = "jo" }));

        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
    }

    private async Task<V1.SignInUserResponse> AskAsync(string subject, params V1.Role[] roles) =>
        await portal.SignInUserAsync(new() { Subject = subject, Name = "Jo", Roles = { roles }, RolesGiven = roles.Length > 0 });

    private async Task<V1.User> EnterAsync(string subject, V1.Role role) => await administrator.CreateUserAsync(new() { User = new() { Subject = subject, Name = subject, Role = role } });
}
