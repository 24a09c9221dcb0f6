using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.TagHelpers;
using Kind = WorkforcePlatform.Caseload.V1.WorkerAhead.Types.Kind;

namespace WorkforcePlatform.Portal.Pages.Children;

/// <summary>What has become of an allocation, and what lies ahead for a worker.</summary>
public static class AllocationWords
{
    public static string Of(AllocationStanding standing) => standing switch
    {
        AllocationStanding.Planned => "Planned",
        AllocationStanding.Waiting => "Waiting for the case system",
        AllocationStanding.Contradicted => "The file says otherwise",
        AllocationStanding.Confirmed => "Confirmed by a file",
        AllocationStanding.Withdrawn => "Withdrawn",
        _ => "Recorded here",
    };

    public static Shape ShapeOf(AllocationStanding standing) => standing switch
    {
        AllocationStanding.Planned => Shape.OpenCircle,
        AllocationStanding.Waiting => Shape.HalfCircle,
        AllocationStanding.Contradicted => Shape.FilledTriangle,
        AllocationStanding.Withdrawn => Shape.DashedCircle,
        _ => Shape.FilledCircle,
    };

    /// <summary>It can be taken back.</summary>
    public static bool MayWithdraw(AllocationStanding standing) =>
        standing is AllocationStanding.Planned or AllocationStanding.Waiting or AllocationStanding.Contradicted or AllocationStanding.Set;

    /// <summary>Who else, by the file, where it contradicts the allocation. Empty otherwise.</summary>
    public static string Other(RecordedAllocation one) => one.OtherStaffId.Length > 0 ? $"by the file {one.OtherStaffId} from {Day(one.OtherSince)}" : "";

    public static string Ahead(WorkerAhead one) => one.Kind switch
    {
        Kind.Absence => $"away from {Day(one.Since)}{(one.LastDay.Length > 0 ? $" to {Day(one.LastDay)}" : ", no end on record")}",
        Kind.BookingEnd => $"booking ends, no longer here from {Day(one.Since)}",
        _ => $"leaves, no longer here from {Day(one.Since)}{(one.Planned ? ", planned" : "")}",
    };

    /// <summary>What the worker holds against their limit.</summary>
    public static string Limit(AllocationChoice worker) =>
        worker.HasLimit ? Formatting.Plain(worker.Limit) : worker.Away ? "none while away" : "no limit adopted";

    /// <summary>Which of the three waiting lists a child is on.</summary>
    public static string Waits(MeetingChild child) => child.List switch
    {
        MeetingChild.Types.List.HeldBySomeoneAway => $"Held by {child.Holder}, who is not here",
        MeetingChild.Types.List.HeldByManager => $"Held by {child.Holder}, a manager",
        _ => child.Holder.Length > 0 ? $"Held by {child.Holder}, who may not hold this category" : "No worker",
    };

    /// <summary>A worker in a list of choices for a child.</summary>
    public static string Option(MeetingLoad load, MeetingChild child)
    {
        string[] about =
        [
            child.SuggestedStaffId == load.Choice.StaffId ? "suggested" : "",
            child.Siblings.Any(sibling => sibling.StaffId == load.Choice.StaffId) ? "works with a sibling" : "",
            load.Worker.NewlyQualified ? "newly qualified" : "",
            load.Choice.Away ? "away" : child.UnfitStaffIds.Contains(load.Choice.StaffId) ? "may not hold this" : "",
        ];
        var said = string.Join(", ", about.Where(word => word.Length > 0));
        return $"{load.Choice.StaffId} {load.Choice.Name}{(said.Length > 0 ? $" ({said})" : "")}";
    }

    public static string Day(string iso) => DateText.FromIso(iso) is { } day ? DateText.InBrief(day) : "";
}
