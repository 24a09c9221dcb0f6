using WorkforcePlatform.Legal.V1;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>The orders in which matters are listed. Ties go by reference, upwards in either direction; what is not known comes last.</summary>
internal static class MatterOrder
{
    // Sorts after every day, code and name.
    private const string Last = "\uffff";

    public static IEnumerable<V1.Matter> Sort(IEnumerable<V1.Matter> matters, ListMattersRequest.Types.Sort sort, bool descending)
    {
        Func<V1.Matter, string> key = sort switch
        {
            ListMattersRequest.Types.Sort.Stage => matter => ((int)matter.Stage).ToString("D2", System.Globalization.CultureInfo.InvariantCulture),
            ListMattersRequest.Types.Sort.StageSince => matter => OrLast(matter.StageSince),
            ListMattersRequest.Types.Sort.NextHearing => matter => OrLast(matter.NextHearing?.ListedFor ?? ""),
            ListMattersRequest.Types.Sort.Unit => matter => OrLast(matter.UnitName),
            ListMattersRequest.Types.Sort.LeadFeeEarner => matter => OrLast(matter.LeadFeeEarner),
            ListMattersRequest.Types.Sort.Standing => matter => StandingKey(matter.Clock),
            _ => matter => matter.MatterRef,
        };
        var known = matters.OrderBy(matter => key(matter) == Last);
        var sorted = descending ? known.ThenByDescending(key, StringComparer.Ordinal) : known.ThenBy(key, StringComparer.Ordinal);
        return sorted.ThenBy(matter => matter.MatterRef, StringComparer.Ordinal);
    }

    private static string StandingKey(V1.MatterClock? clock) =>
        clock is { Standings: [var worst, ..] } ? $"{(int)worst.Standing} {OrLast(clock.LimitOn)}" : Last;

    private static string OrLast(string text) => text.Length > 0 ? text : Last;
}
