using System.Diagnostics;

namespace WorkforcePlatform.PlatformSupport;

/// <summary>The <c>workforce</c> command, run as its user runs it.</summary>
public static class CommandLine
{
    /// <param name="folder">The data folder of a running platform, where address and token lie.</param>
    /// <param name="arguments">The words after <c>workforce</c>.</param>
    public static async Task<CommandLineResult> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "workforce.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Platform__DataDirectory"] = folder;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command line could not be started.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandLineResult(process.ExitCode, await output, await errors);
    }
}
