using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Cli;

/// <summary>Replaces the key that signs the platform's own tokens, in the data folder that is open. Whoever is signed in stays so.</summary>
internal static class KeysCommand
{
    public static int Rotate(IReadOnlyList<string> args)
    {
        var arguments = Arguments.Parse(args, ["folder"], []);
        var path = SigningKeyFile.In(arguments.Has("folder") ? arguments.Text("folder") : OpenFolder());
        if (!File.Exists(path))
        {
            throw new UsageException($"There is no {path}. Name the data folder with --folder.");
        }

        SigningKeyFile.Rotate(path);
        Console.WriteLine($"A new key signs from now on; the one before it still verifies. {path}");
        return ExitCode.Done;
    }

    // The platform's data folder, or the part of it that the file "opened" names.
    private static string OpenFolder()
    {
        var opened = Path.Combine(Connection.DataFolder, "opened");
        return File.Exists(opened) ? Path.Combine(Connection.DataFolder, File.ReadAllText(opened).Trim()) : Connection.DataFolder;
    }
}
