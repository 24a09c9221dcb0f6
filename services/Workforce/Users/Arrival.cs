using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Workforce.Users;

/// <summary>Somebody whom the issuer vouched for: when they first and last asked to come in. Without a user of that subject, they wait.</summary>
[NotAudited("It says itself who asked, and when; to let them in is a change of users.")]
public sealed class Arrival
{
    /// <summary>The sign-in's subject.</summary>
    public required string Subject { get; init; }

    /// <summary>As the issuer gave it last.</summary>
    public required string Name { get; set; }
    public required DateTimeOffset FirstAt { get; init; }
    public required DateTimeOffset LastAt { get; set; }
}
