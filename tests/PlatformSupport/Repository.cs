namespace WorkforcePlatform.PlatformSupport;

/// <summary>The checkout that the running test was built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds WorkforcePlatform.sln.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The sample's files.</summary>
    public static string Darlington => Path.Combine(Root, "services", "AllInOne", "Sample", "darlington-2009");

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "WorkforcePlatform.sln"))
            ? folder
            : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No WorkforcePlatform.sln above the test."));
}
