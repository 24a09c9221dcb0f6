using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults;

namespace WorkforcePlatform.Workforce.Users;

/// <summary>Enters the users of the sample and of the synthetic authority at first start, where signing in without a password is allowed at all. A revoked one stays revoked.</summary>
public sealed class DemoUsers(IDbContextFactory<WorkforceDb> databases, Modes modes, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!modes.AllowsLocalSignIn)
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var known = await db.Users.Select(user => user.Subject).ToListAsync(cancellationToken);
        db.Users.AddRange(All(clock.GetUtcNow()).Where(user => !known.Contains(user.Subject)));
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static IEnumerable<User> All(DateTimeOffset now) =>
    [
        Demo("demo-hr", "HR officer", V1.Role.Hr, now),
        Demo("demo-manager", "Service manager", V1.Role.Manager, now),
        Demo("demo-team-manager", "Team manager, Care Planning", V1.Role.Manager, now, ["CP", "SYN-001-CP"]),
        Demo("demo-practitioner", "Practitioner, Care Planning", V1.Role.Practitioner, now, ["CP"], staffId: "W012"),
        Demo("demo-lawyer", "Lawyer", V1.Role.Legal, now),
        Demo("demo-legal-support", "Legal support", V1.Role.LegalSupport, now),
        Demo("demo-author", "Report author", V1.Role.ReportAuthor, now),
        Demo("demo-approver", "Approver", V1.Role.Approver, now),
        Demo("demo-administrator", "Administrator", V1.Role.Administrator, now),
        Demo("demo-auditor", "Auditor", V1.Role.Auditor, now),
    ];

    private static User Demo(string subject, string name, V1.Role role, DateTimeOffset now, IReadOnlyList<string>? units = null, string staffId = "") =>
        User.Enter(subject, new UserDetails(name, role, units ?? [], staffId), now, demo: true);
}
