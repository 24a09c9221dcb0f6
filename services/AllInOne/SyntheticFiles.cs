using System.Globalization;
using WorkforcePlatform.Synthetic;

namespace WorkforcePlatform.AllInOne;

/// <summary>
/// The made-up files inside the synthetic folder, in a folder named by their last day. Made once: an import that was interrupted
/// yesterday is finished with yesterday's files.
/// </summary>
internal static class SyntheticFiles
{
    private const string Prefix = "files-";

    public static (string Files, DateOnly AsAt) In(string folder, DateOnly today)
    {
        if (Directory.EnumerateDirectories(folder, Prefix + "*").FirstOrDefault(IsWhole) is { } known)
        {
            return (known, DayOf(known)!.Value);
        }

        var files = Path.Combine(folder, $"{Prefix}{today:yyyy-MM-dd}");
        var unfinished = files + ".part";
        SyntheticAuthorities.Write(unfinished, new SyntheticRequest { AsAt = today });
        Directory.Move(unfinished, files);
        return (files, today);
    }

    private static bool IsWhole(string folder) => DayOf(folder) is not null;

    private static DateOnly? DayOf(string folder) =>
        DateOnly.TryParseExact(Path.GetFileName(folder)[Prefix.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
