using Microsoft.Extensions.Options;

namespace WorkforcePlatform.ServiceDefaults;

/// <summary>Refuses, in sentences, settings that no process could run with.</summary>
internal sealed class PlatformOptionsCheck : IValidateOptions<PlatformOptions>
{
    public ValidateOptionsResult Validate(string? name, PlatformOptions options)
    {
        List<string> objections = [.. Modes.Objections(options), .. options.SignIn.Objections(), .. options.Tls.Objections(), .. options.Objections()];
        return objections.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(objections);
    }
}
