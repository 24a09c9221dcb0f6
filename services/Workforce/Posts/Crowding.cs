namespace WorkforcePlatform.Workforce.Posts;

/// <summary>What is unusual about who fills a post. Both are taken with a notice: handovers exist.</summary>
public static class Crowding
{
    /// <summary>True if on some day more FTE is in the post than it has. The sum rises only where somebody starts, so those days decide.</summary>
    public static bool IsOverfilled(int postFteE4, IReadOnlyCollection<OccupancyTerms> terms) => terms
        .Select(starting => starting.StartsOn)
        .Any(day => terms.Where(t => t.StartsOn <= day && !(t.Until <= day)).Sum(t => t.FteE4) > postFteE4);

    /// <summary>True if somebody is in the post before it exists.</summary>
    public static bool StartsBeforePost(DateOnly postFrom, IReadOnlyCollection<OccupancyTerms> terms) => terms.Any(t => t.StartsOn < postFrom);
}
