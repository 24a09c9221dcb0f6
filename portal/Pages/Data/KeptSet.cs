namespace WorkforcePlatform.Portal.Pages.Data;

/// <summary>A data set that files or the portal may keep, in words.</summary>
/// <param name="Name">The file it comes from, without its ending.</param>
/// <param name="Words">What it is about, within a sentence.</param>
/// <param name="ByFiles">What follows if files keep it.</param>
/// <param name="ByPortal">What follows if the portal does.</param>
public sealed record KeptSet(string Name, string Words, string ByFiles, string ByPortal)
{
    private const string Allocations = "allocations";

    public static IReadOnlyList<KeptSet> All { get; } =
    [
        new(
            "workers",
            "workers",
            "a leaving recorded here is planned. It counts in no figure until workers.csv names the same last day.",
            "a leaving recorded here counts at once, and a row of workers.csv that says otherwise is refused with both values."),
        new(
            "agency_assignments",
            "agency bookings",
            "a new last day of a booking recorded here is planned. It counts in no figure until agency_assignments.csv names the same last day.",
            "a new last day of a booking recorded here counts at once, and a row of agency_assignments.csv that says otherwise is refused with both values."),
        new(
            "occupancies",
            "holders of posts",
            "a start on a vacant post recorded here is planned. It fills nothing in any figure until occupancies.csv names the same person, post and first day.",
            "a start recorded here fills the post from its first day, and a row of occupancies.csv that says otherwise is refused with both values."),
        new(
            Allocations,
            "allocations of children",
            "an allocation recorded here is planned. It counts in no figure until allocations.csv has a row of the same child, worker and first day.",
            "an allocation recorded here counts at once, and a row of allocations.csv that says otherwise is refused with both values."),
    ];

    /// <summary>It belongs to the register of children, not to the establishment.</summary>
    public bool IsOfRegister => Name == Allocations;

    /// <summary>The one of that name; without a name, the first; null if nobody may choose who keeps it.</summary>
    public static KeptSet? Find(string? name) => string.IsNullOrEmpty(name) ? All[0] : All.FirstOrDefault(one => one.Name == name);
}
