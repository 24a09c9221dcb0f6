using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Workforce.Posts;

/// <summary>Collects what is unusual in occupancies that are taken all the same, and says it in two sentences at most.</summary>
internal sealed class OccupancyNotices
{
    private const int MostNamed = 5;

    private readonly List<string> overfilled = [];
    private readonly List<string> early = [];

    public void Add(IReadOnlyList<ImportRow> rows, Dictionary<string, Seat> seats)
    {
        foreach (var of in rows.GroupBy(row => row.Text("post_no")))
        {
            if (seats.GetValueOrDefault(of.Key) is not { } seat)
            {
                continue;
            }

            var brought = of.Select(row => new OccupancyTerms(row.Day("start")!.Value, Day.After(row.Day("end")), row.E4("fte") ?? 0, 0, 0)).ToList();
            var replaced = of.Select(row => (row.Text("staff_id"), row.Day("start")!.Value)).ToHashSet();
            var others = seat.Occupancies.Where(o => !replaced.Contains((o.StaffId, o.Terms.StartsOn))).Select(o => o.Terms);
            if (Crowding.IsOverfilled(seat.FteE4, [.. others, .. brought]))
            {
                overfilled.Add(of.Key);
            }

            if (Crowding.StartsBeforePost(seat.From, brought))
            {
                early.Add(of.Key);
            }
        }
    }

    public void WriteTo(Action<string> notice)
    {
        if (overfilled.Count > 0)
        {
            notice($"More FTE than the post has on some day: {Named(overfilled)}. Taken: handovers exist.");
        }

        if (early.Count > 0)
        {
            notice($"Filled before the post exists: {Named(early)}. Taken: it counts while both are live.");
        }
    }

    private static string Named(List<string> posts) => posts.Count <= MostNamed
        ? string.Join(", ", posts)
        : $"{string.Join(", ", posts.Take(MostNamed))} and {posts.Count - MostNamed} more";
}
