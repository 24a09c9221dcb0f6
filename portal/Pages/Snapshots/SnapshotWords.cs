using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.TagHelpers;
using State = WorkforcePlatform.Caseload.V1.StoredSnapshot.Types.State;

namespace WorkforcePlatform.Portal.Pages.Snapshots;

/// <summary>Stored days in words and shapes.</summary>
public static class SnapshotWords
{
    public const string Address = "/data/snapshots";

    /// <summary>Provisional, Frozen, "Revised, revision 2" or Missing.</summary>
    public static string Of(StoredSnapshot one) => one.State switch
    {
        State.Frozen => "Frozen",
        State.Revised => $"Revised, revision {one.Revision}",
        State.Missing => "Missing",
        _ => "Provisional",
    };

    public static Shape ShapeOf(StoredSnapshot one) => one.State switch
    {
        State.Frozen => Shape.FilledCircle,
        State.Revised => Shape.OpenDiamond,
        State.Missing => Shape.DashedCircle,
        _ => Shape.OpenCircle,
    };

    public static string Day(string on) => DateText.FromIso(on) is { } day ? DateText.InFull(day) : on;

    /// <summary>When the facts were read; empty for a missing day.</summary>
    public static string Taken(StoredSnapshot one) => one.TakenTime is { } at ? DateText.AtTime(at.ToDateTimeOffset()) : "";

    /// <summary>"by ann on 3 November 2009 at 09:00"; without a name where nobody is named. Empty while it is provisional.</summary>
    public static string Decided(StoredSnapshot one) => one.DecidedTime is { } at ? $"{(one.DecidedBy.Length > 0 ? $"by {one.DecidedBy} " : "")}on {DateText.AtTime(at.ToDateTimeOffset())}" : "";

    /// <summary>What may be done with it, or has to be known of it. Empty where that is nothing.</summary>
    public static string Note(StoredSnapshot one) => one.State switch
    {
        State.Missing => "Nothing was stored: the platform stood still, or nothing was loaded",
        State.Revised => one.Reason,
        _ => "",
    };

    public static string ToDay(string on) => PageAddress.Of("/data/snapshot", ("on", on));
}
