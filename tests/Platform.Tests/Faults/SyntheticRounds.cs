using WorkforcePlatform.Synthetic;

namespace WorkforcePlatform.Platform.Tests.Faults;

/// <summary>The files of one made-up authority, once and again: every round changes most rows a little, so that each import writes and publishes in all four services.</summary>
internal static class SyntheticRounds
{
    public static DateOnly Day { get; } = new(2026, 3, 2);

    // None of these is in a key.
    private static readonly (string File, string Old, string New)[] Changes =
    [
        ("workers.csv", ",Worker ", ",Worker {0}-"),
        ("posts.csv", "Social worker", "Social worker {0}"),
        ("agency_assignments.csv", "Synthetic agency", "Synthetic agency {0}"),
        ("absences.csv", "Sickness", "Sickness {0}"),
        ("vacancies.csv", ",\n", ",round {0}\n"),
        ("cases.csv", ",Police,", ",Police {0},"),
        ("allocations.csv", ",allocation\n", ",allocation {0}\n"),
        ("matters.csv", "-CRT", "-{0}CRT"),
        ("hearings.csv", "Synthetic Family Court", "Synthetic Family Court {0}"),
    ];

    public static void Write(string folder, int round)
    {
        SyntheticAuthorities.Write(folder, new SyntheticRequest { AsAt = Day, Size = AuthoritySize.Of(150) });
        foreach (var (file, old, changed) in Changes)
        {
            var path = Path.Combine(folder, file);
            File.WriteAllText(path, File.ReadAllText(path).Replace(old, changed.Replace("{0}", $"{round}", StringComparison.Ordinal), StringComparison.Ordinal));
        }
    }
}
