namespace WorkforcePlatform.PlatformSupport;

/// <summary>What a command ended with and printed.</summary>
public sealed record CommandLineResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The printed lines, empty ones left out.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
