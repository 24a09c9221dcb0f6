using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Hr.People;

/// <summary>How a worker's supervision stood on a day: what was held or recorded later was not known then.</summary>
/// <param name="supervisions">By the day they were due.</param>
/// <param name="on">The day.</param>
public sealed class SupervisionStanding(IReadOnlyList<Supervision> supervisions, DateOnly on)
{
    public bool IsEmpty => supervisions.Count == 0;

    public Supervision? LastHeld => supervisions.Where(IsHeld).MaxBy(one => one.HeldOn, StringComparer.Ordinal);

    public string LastRecorded => LastHeld is { } last && DateText.FromIso(last.RecordedOn) <= on ? last.RecordedOn : "";

    /// <summary>Due before the day and not held since, neither themselves nor one that was due later.</summary>
    public IEnumerable<Supervision> Overdue =>
        supervisions.Where((one, place) => DateText.FromIso(one.DueOn) < on && !supervisions.Skip(place).Any(IsHeld));

    public Supervision? Next => supervisions.FirstOrDefault(one => DateText.FromIso(one.DueOn) >= on && !IsHeld(one));

    public int DaysSince(Supervision due) => on.DayNumber - DateText.FromIso(due.DueOn)!.Value.DayNumber;

    private bool IsHeld(Supervision one) => DateText.FromIso(one.HeldOn) <= on;
}
