using Grpc.Core;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.Workforce.V1;
using Outcome = WorkforcePlatform.Workforce.V1.SignInUserResponse.Types.Outcome;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>Asks the service that keeps users whether whoever the issuer vouches for may come in.</summary>
internal sealed class Entry(UserService.UserServiceClient users, CallerToken token, IOptions<PlatformOptions> options)
{
    /// <exception cref="SignInRefusedException">They may not.</exception>
    public async Task<User> AskAsync(JsonWebToken idToken, CancellationToken ct)
    {
        var answer = await AskServiceAsync(RequestOf(idToken), ct);
        return answer.Outcome switch
        {
            Outcome.SignedIn => answer.User,
            Outcome.Waiting => throw new SignInRefusedException(SignInFault.Waiting, "Nobody has entered them as a user"),
            Outcome.Revoked => throw new SignInRefusedException(SignInFault.Revoked, "The user is revoked"),
            _ => throw new SignInRefusedException(SignInFault.RoleNotGiven, "The issuer does not give them their role here", RoleNames.InWords(answer.User.Role)),
        };
    }

    private SignInUserRequest RequestOf(JsonWebToken idToken)
    {
        var claim = options.Value.SignIn.RolesClaim;
        var given = idToken.Claims.Where(one => one.Type == claim).Select(one => RoleNames.FromToken(one.Value)).Where(role => role != Role.Unspecified);
        return new SignInUserRequest
        {
            Subject = idToken.Subject,
            Name = Text(idToken, JwtRegisteredClaimNames.Name) ?? Text(idToken, JwtRegisteredClaimNames.PreferredUsername) ?? "",
            Roles = { given.Distinct() },
            RolesGiven = idToken.TryGetPayloadValue<object>(claim, out _),
        };
    }

    private async Task<SignInUserResponse> AskServiceAsync(SignInUserRequest request, CancellationToken ct)
    {
        try
        {
            return await users.SignInUserAsync(request, headers: token.AsSystem(), cancellationToken: ct);
        }
        catch (RpcException failure) when (failure.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded)
        {
            throw new SignInRefusedException(SignInFault.ServiceSilent, "The service that keeps users does not answer", cause: failure);
        }
    }

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var text) && text.Length > 0 ? text : null;
}
