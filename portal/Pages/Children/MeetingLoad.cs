using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.Pages.Children;

/// <summary>A worker's load before and after the meeting, every child of it counted.</summary>
public sealed record MeetingLoad(MeetingWorker Worker, int More)
{
    public AllocationChoice Choice => Worker.Choice;

    public int Before => Choice.Children + Choice.ChildrenToCome;

    public int After => Before + More;

    public bool IsOver => Choice.HasLimit && After > Choice.Limit;

    public bool IsOf(string unit) => Worker.Units.Contains(unit);

    /// <summary>What is left of the limit. Empty without one.</summary>
    public string Room => !Choice.HasLimit ? "" : After == Choice.Limit ? "full" : IsOver ? $"{Formatting.Tenth(After - Choice.Limit)} over" : $"{Formatting.Tenth(Choice.Limit - After)} left";

    public string OfLimit => Choice is { HasLimit: true, Limit: > 0 } ? $"{Formatting.Count((long)Math.Round(100 * After / Choice.Limit))}%" : "";

    public string Ahead => Worker.Ahead.Count == 0 ? "" : Formatting.Sentence(string.Join("; ", Worker.Ahead.Select(AllocationWords.Ahead)));
}
