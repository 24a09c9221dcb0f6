using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Portal.TagHelpers;
using State = WorkforcePlatform.Messaging.V1.ImportFile.Types.State;

namespace WorkforcePlatform.Portal.Pages.Importing;

/// <summary>How an import and its files stand, in words and shapes.</summary>
public static class ImportWords
{
    public static string Of(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Ready => "Waiting for your decision",
        ImportOutcome.ClosingNotConfirmed => "Waiting for an answer",
        ImportOutcome.Refused => "Not taken: to correct",
        ImportOutcome.Taken => "Taken",
        ImportOutcome.Interrupted => "Interrupted",
        ImportOutcome.Discarded => "Discarded",
        _ => "Under way",
    };

    public static Shape ShapeOf(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Taken => Shape.FilledCircle,
        ImportOutcome.Refused => Shape.FilledTriangle,
        ImportOutcome.Interrupted => Shape.HalfCircle,
        ImportOutcome.Discarded => Shape.Cross,
        _ => Shape.OpenCircle,
    };

    public static string Of(ImportFile file) => file.State switch
    {
        State.Ready => "Ready",
        State.Refused => $"{Formats.Formatting.Counted(file.RefusedRows, "row", "rows")} to correct",
        State.Committed => "Taken",
        State.Discarded => "Discarded",
        _ => "Arriving",
    };

    public static Shape ShapeOf(ImportFile file) => file.State switch
    {
        State.Ready or State.Committed => Shape.FilledCircle,
        State.Refused => Shape.FilledTriangle,
        State.Discarded => Shape.Cross,
        _ => Shape.OpenCircle,
    };

    /// <summary>Who sent it: users by their sign-in, the platform's own work in words.</summary>
    public static string By(string subject) => subject switch
    {
        _ when subject.StartsWith("system:", StringComparison.Ordinal) => "the platform itself",
        _ when subject.StartsWith("demo-", StringComparison.Ordinal) => subject.Replace('-', ' '),
        _ => subject,
    };

    /// <summary>More than a tenth of what is open here would be closed.</summary>
    public static bool ClosesMany(ImportFile file) => (long)file.ClosedRows * 10 > file.OpenRows;
}
