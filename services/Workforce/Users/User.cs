using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce.Users;

/// <summary>Who may sign in, in which role, over which units. Every change goes through a method here and raises the version.</summary>
[Audited("user", Key = nameof(Subject))]
public sealed class User
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The sign-in's subject, unique.</summary>
    public required string Subject { get; init; }
    public string Name { get; private set; } = "";
    public V1.Role Role { get; private set; }

    /// <summary>Codes of the units that they and everything below may be seen. Empty means every authority.</summary>
    public IReadOnlyList<string> RootUnits { get; private set; } = [];

    /// <summary>The worker who they are, by staff number in upper case. Empty if they are none.</summary>
    public string StaffId { get; private set; } = "";

    /// <summary>Signs in without a password, on loopback only.</summary>
    public bool Demo { get; init; }

    public bool Revoked { get; private set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Why they were last revoked or restored.</summary>
    public string Reason { get; private set; } = "";
    public string ChangedBy { get; private set; } = "";
    public DateTimeOffset? ChangedAt { get; private set; }
    public long Version { get; private set; } = 1;
    public string Etag => ServiceDefaults.Database.Etag.Of(Version);

    public bool IsAdministrator => !Revoked && Role == V1.Role.Administrator;

    public static User Enter(string subject, UserDetails details, DateTimeOffset now, bool demo = false) => new()
    {
        Subject = subject,
        Name = details.Name,
        Role = details.Role,
        RootUnits = details.RootUnits,
        StaffId = details.StaffId,
        Demo = demo,
        CreatedAt = now,
    };

    public void Change(UserDetails details, Actor by, DateTimeOffset now)
    {
        if (details.Role != Role && by.Subject == Subject)
        {
            throw new FailedPreconditionException("OWN_ROLE", "You can not change your own role. Ask another administrator.");
        }

        (Name, Role, RootUnits, StaffId) = (details.Name, details.Role, details.RootUnits, details.StaffId);
        Note(by, now);
    }

    /// <summary>Takes away the right to sign in.</summary>
    public void Revoke(string reason, Actor by, DateTimeOffset now)
    {
        if (by.Subject == Subject)
        {
            throw new FailedPreconditionException("OWN_ROLE", "You can not revoke yourself. Ask another administrator.");
        }

        (Revoked, RevokedAt, Reason) = (true, now, reason);
        Note(by, now);
    }

    public void Restore(string reason, Actor by, DateTimeOffset now)
    {
        (Revoked, RevokedAt, Reason) = (false, null, reason);
        Note(by, now);
    }

    public void RequireEtag(string etag) => ServiceDefaults.Database.Etag.Require(etag, Version, "User", Id);

    private void Note(Actor by, DateTimeOffset now) => (ChangedBy, ChangedAt, Version) = (by.Name, now, Version + 1);
}
