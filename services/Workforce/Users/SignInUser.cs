using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using Outcome = WorkforcePlatform.Workforce.V1.SignInUserResponse.Types.Outcome;

namespace WorkforcePlatform.Workforce.Users;

public sealed partial class UserService
{
    private const int LongestName = 200;

    /// <summary>
    /// Decides who comes in: the issuer says who somebody is, the administrator here what they are. Only the first administrator, while there
    /// is none who signs in this way, is the issuer's to name.
    /// </summary>
    [AllowRoles(Roles.System)]
    public override async Task<V1.SignInUserResponse> SignInUser(V1.SignInUserRequest request, ServerCallContext context)
    {
        try
        {
            return await DecideAsync(request, context.CancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody comes for the first time in two windows at once: the other one was noted a moment ago.
            db.ChangeTracker.Clear();
            return await DecideAsync(request, context.CancellationToken);
        }
    }

    private async Task<V1.SignInUserResponse> DecideAsync(V1.SignInUserRequest request, CancellationToken ct)
    {
        var subject = Require.Text(request.Subject, "subject");
        var name = NameOr(request.Name, subject);
        var now = clock.GetUtcNow();
        var user = await db.Users.SingleOrDefaultAsync(u => u.Subject == subject, ct) ?? await FirstAdministratorAsync(request, subject, name, now, ct);
        await NoteArrivalAsync(subject, name, now, ct);
        await db.SaveChangesAsync(ct);

        var outcome = OutcomeFor(user, request);
        LogDecided(logger, outcome, user?.Id);
        return new V1.SignInUserResponse { Outcome = outcome, User = user?.ToProto(now) };
    }

    private static Outcome OutcomeFor(User? user, V1.SignInUserRequest request) => user switch
    {
        null => Outcome.Waiting,

        // Whoever can choose their subject at the issuer must not become a demo user by it.
        { Revoked: true } or { Demo: true } => Outcome.Revoked,
        _ when request.RolesGiven && !request.Roles.Contains(user.Role) => Outcome.RoleNotGiven,
        _ => Outcome.SignedIn,
    };

    private async Task<User?> FirstAdministratorAsync(V1.SignInUserRequest request, string subject, string name, DateTimeOffset now, CancellationToken ct)
    {
        if (!request.Roles.Contains(V1.Role.Administrator) || await db.Users.AnyAsync(u => u.Role == V1.Role.Administrator && !u.Demo && !u.Revoked, ct))
        {
            return null;
        }

        LogFirst(logger);
        return db.Users.Add(User.Enter(subject, new UserDetails(name, V1.Role.Administrator, []), now)).Entity;
    }

    private async Task NoteArrivalAsync(string subject, string name, DateTimeOffset now, CancellationToken ct)
    {
        var arrival = await db.Arrivals.FindAsync([subject], ct)
            ?? db.Arrivals.Add(new Arrival { Subject = subject, Name = name, FirstAt = now, LastAt = now }).Entity;
        (arrival.Name, arrival.LastAt) = (name, now);
    }

    private static string NameOr(string name, string subject) => name.Trim() switch
    {
        "" => subject,
        { Length: > LongestName } longer => longer[..LongestName],
        var given => given,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Sign-in through the issuer: {Outcome}, user {UserId}")]
    private static partial void LogDecided(ILogger logger, Outcome outcome, Guid? userId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "There was no administrator who signs in through the issuer: the first one whom it names was entered")]
    private static partial void LogFirst(ILogger logger);
}
