using System.Diagnostics;
using System.Net;

namespace WorkforcePlatform.PlatformSupport;

/// <summary>A program of the platform as a real process, to be killed and started again.</summary>
public sealed class PlatformProcess : IDisposable
{
    private readonly Process process;

    private PlatformProcess(Process process, string folder)
    {
        this.process = process;
        Folder = folder;
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>Where gRPC is answered, as written for the command line.</summary>
    public Uri Grpc => new(File.ReadAllText(Path.Combine(Folder, "address")));

    /// <summary>The command line's token.</summary>
    public string Token => File.ReadAllText(Path.Combine(Folder, "token"));

    /// <summary>Calls it as the command line does.</summary>
    public PlatformCalls Connect() => new(Grpc, Token);

    /// <summary>Starts AllInOne on a folder and returns once the command line could use it.</summary>
    public static async Task<PlatformProcess> StartAsync(string folder, params string[] settings)
    {
        File.Delete(Path.Combine(folder, "address"));
        using var written = new FileSystemWatcher(folder, "address") { EnableRaisingEvents = true };
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        written.Renamed += (_, _) => ready.TrySetResult();
        written.Created += (_, _) => ready.TrySetResult();

        var process = Launch("WorkforcePlatform.AllInOne", ["--Platform:Port=0", $"--Platform:DataDirectory={folder}", .. settings]);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"AllInOne ended with {process.ExitCode} before it was ready."));
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return new PlatformProcess(process, folder);
    }

    /// <summary>Starts any program of the platform beside this test, for example WorkforcePlatform.Workforce.</summary>
    public static Process Launch(string assembly, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{assembly} could not be started.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>A port on loopback that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>kill -9: no handler of the process runs.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }
}
