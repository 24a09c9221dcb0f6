namespace WorkforcePlatform.ServiceDefaults.Refusals;

/// <summary>The trailers that carry a refusal's details beside the status.</summary>
public static class RefusalTrailers
{
    /// <summary>The stable reason, for example STALE_ETAG.</summary>
    public const string Reason = "error-reason";

    /// <summary>The proto field an INVALID_ARGUMENT is about.</summary>
    public const string Field = "error-field";
}
