using WorkforcePlatform.Synthetic;

namespace WorkforcePlatform.Cli;

/// <summary>Writes the files of made-up authorities into a new folder, ready to be imported. The same options give the same files.</summary>
internal static class GenerateCommand
{
    private const int MostAuthorities = 999;
    private const int MostChildren = 100_000;

    public static int Run(IReadOnlyList<string> args, TimeProvider clock)
    {
        var arguments = Arguments.Parse(args, ["seed", "authorities", "children", "as-at"], []);
        if (arguments.Words is not [var folder])
        {
            throw new UsageException("Name one folder to write into.");
        }

        // Nothing of anybody's own is written over.
        if (Path.Exists(folder) && (File.Exists(folder) || Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new UsageException($"{folder} is not empty. Name a new folder.");
        }

        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        var request = new SyntheticRequest
        {
            AsAt = arguments.Day("as-at") ?? today,
            Seed = arguments.Number("seed", 1, int.MaxValue),
            Authorities = arguments.Number("authorities", 1, MostAuthorities),
            Size = AuthoritySize.Of(arguments.Number("children", 1_000, MostChildren)),
        };
        SyntheticAuthorities.Write(folder, request);
        Console.Error.WriteLine($"Written to {folder}. All of it is made up. To load it: workforce import {folder} --as-at {request.AsAt:yyyy-MM-dd}");
        return ExitCode.Done;
    }
}
