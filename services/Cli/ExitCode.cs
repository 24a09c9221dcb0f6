namespace WorkforcePlatform.Cli;

/// <summary>What a command ends with; part of the contract.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It could not run.</summary>
    public const int Failed = 1;

    /// <summary>The import was refused; nothing was written.</summary>
    public const int Refused = 2;

    /// <summary>Verify found a difference.</summary>
    public const int Different = 3;
}
