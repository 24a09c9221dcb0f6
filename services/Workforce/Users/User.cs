namespace WorkforcePlatform.Workforce.Users;

/// <summary>Who may sign in, in which role, over which units. Every change goes through a method here and raises the version.</summary>
public sealed class User
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The sign-in's subject, unique.</summary>
    public required string Subject { get; init; }
    public required string Name { get; init; }
    public required V1.Role Role { get; init; }

    /// <summary>Codes of the units that they and everything below may be seen. Empty means every authority.</summary>
    public IReadOnlyList<string> RootUnits { get; init; } = [];

    /// <summary>The worker who they are, by staff number in upper case. Empty if they are none.</summary>
    public string StaffId { get; init; } = "";

    /// <summary>Signs in without a password, on loopback only.</summary>
    public bool Demo { get; init; }

    public bool Revoked { get; private set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public long Version { get; private set; } = 1;
    public string Etag => ServiceDefaults.Database.Etag.Of(Version);

    /// <summary>Takes away the right to sign in. False if it was taken away before.</summary>
    public bool Revoke(DateTimeOffset now)
    {
        if (Revoked)
        {
            return false;
        }

        (Revoked, RevokedAt, Version) = (true, now, Version + 1);
        return true;
    }

    public void RequireEtag(string etag) => ServiceDefaults.Database.Etag.Require(etag, Version, "User", Id);
}
