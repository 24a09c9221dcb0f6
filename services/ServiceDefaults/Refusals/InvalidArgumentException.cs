namespace WorkforcePlatform.ServiceDefaults.Refusals;

/// <summary>The request itself is wrong, whatever is stored. Maps to INVALID_ARGUMENT with the field in the trailers.</summary>
public sealed class InvalidArgumentException(string field, string message) : PlatformException("INVALID_ARGUMENT", message)
{
    /// <summary>The proto field, for example starts_on.</summary>
    public string Field { get; } = field;
}
