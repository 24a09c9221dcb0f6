namespace WorkforcePlatform.ServiceDefaults.Refusals;

/// <summary>
/// A refusal that the caller can act on. Anything else that is thrown is a bug. The message says what to do and may be
/// shown to a user; it holds no personal data.
/// </summary>
public abstract class PlatformException(string reason, string message) : Exception(message)
{
    /// <summary>Stable, upper snake case, for example VACANCY_NOT_OPEN.</summary>
    public string Reason { get; } = reason;
}
