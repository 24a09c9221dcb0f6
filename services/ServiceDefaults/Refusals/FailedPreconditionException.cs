namespace WorkforcePlatform.ServiceDefaults.Refusals;

/// <summary>What is stored does not allow it now. Maps to FAILED_PRECONDITION with the reason in the trailers.</summary>
public sealed class FailedPreconditionException(string reason, string message) : PlatformException(reason, message);
