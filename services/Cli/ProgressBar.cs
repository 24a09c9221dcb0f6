using WorkforcePlatform.ImportClient;

namespace WorkforcePlatform.Cli;

/// <summary>One line on the terminal that is written over; nothing where the output is not a terminal.</summary>
internal sealed class ProgressBar(TextWriter terminal) : IProgress<ImportProgress>, IDisposable
{
    private const int Width = 24;

    private readonly Lock turn = new();
    private int lastLength;

    /// <summary>A bar on the terminal, or null where there is none.</summary>
    public static ProgressBar? OnTerminal() => Console.IsErrorRedirected ? null : new ProgressBar(Console.Error);

    public void Report(ImportProgress value)
    {
        var line = value.Step switch
        {
            ImportStep.Uploading => $"Sending {value.File} {Bar(value)} {Figures.Grouped(value.Done / 1024)} KiB",
            ImportStep.Checking => $"Checking {value.File} {Figures.Grouped(value.Done)} rows",
            ImportStep.Committing => $"Writing {value.File} {Bar(value)} {value.Done} of {value.Total} files",
            _ => $"Bringing reports up to date: {Figures.Grouped(value.Done)} events to go",
        };
        Write(line);
    }

    public void Dispose() => Write("");

    private static string Bar(ImportProgress progress)
    {
        var filled = progress.Total == 0 ? Width : (int)(Width * progress.Done / progress.Total);
        return $"[{new string('#', filled)}{new string('.', Width - filled)}]";
    }

    private void Write(string line)
    {
        lock (turn)
        {
            terminal.Write($"\r{line.PadRight(lastLength)}");
            if (line.Length == 0)
            {
                terminal.Write('\r');
            }

            lastLength = line.Length;
        }
    }
}
