using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>A worker who comes into question in an allocation meeting, with all that a suggestion goes by.</summary>
/// <param name="Day">Where they sit on the first day.</param>
/// <param name="Load">What they hold and what is to come, no child of the meeting among them.</param>
/// <param name="InSevenDays">Children who became theirs in the seven days before, and those to come.</param>
/// <param name="Ahead">The first first.</param>
/// <param name="Asked">Asked for, of whatever team.</param>
internal sealed record MeetingWorker(WorkerDay Day, AllocationLoad Load, int InSevenDays, IReadOnlyList<V1.WorkerAhead> Ahead, bool Asked = false)
{
    public string StaffId => Day.Fact.StaffId;

    /// <summary>The units where they hold cases.</summary>
    public IEnumerable<string> Units => Day.Seats.Where(seat => seat.Post?.CaseHolding ?? true).Select(seat => seat.UnitCode).Distinct(StringComparer.OrdinalIgnoreCase);

    public bool IsOf(string unit) => Units.Contains(unit, StringComparer.OrdinalIgnoreCase);

    /// <summary>Nothing is known that takes them away before that day.</summary>
    public bool IsHereUntil(DateOnly day) => Ahead.All(one => string.CompareOrdinal(one.Since, Words.Iso(day)) >= 0);
}
