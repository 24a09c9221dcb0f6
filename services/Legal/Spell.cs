namespace WorkforcePlatform.Legal;

/// <summary>A stretch of days: from the first day, up to but not including <see cref="To"/>; no end means that it lasts.</summary>
public readonly record struct Spell(DateOnly From, DateOnly? To = null)
{
    public bool Contains(DateOnly day) => From <= day && (To is not { } to || day < to);

    /// <summary>How many of its days lie from <paramref name="first"/> up to but not including <paramref name="after"/>.</summary>
    public int DaysIn(DateOnly first, DateOnly after)
    {
        var from = From > first ? From : first;
        var to = To is { } end && end < after ? end : after;
        return Math.Max(0, to.DayNumber - from.DayNumber);
    }
}
