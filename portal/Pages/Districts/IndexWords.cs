using WorkforcePlatform.Caseload.V1;

namespace WorkforcePlatform.Portal.Pages.Districts;

/// <summary>What is not known of where children live, in words.</summary>
internal static class IndexWords
{
    /// <summary>For example "1 without a home area, 2 of no unit's area"; empty where all is known.</summary>
    public static string Unknown(District row) => string.Join(", ", new[]
    {
        (row.NoHomeArea, "without a home area"), (row.NoUnitThere, "of no unit’s area"), (row.NoLocality, "held by a unit without an area"),
    }.Where(one => one.Item1 > 0).Select(one => $"{one.Item1} {one.Item2}"));
}
