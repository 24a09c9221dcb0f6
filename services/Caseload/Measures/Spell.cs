namespace WorkforcePlatform.Caseload.Measures;

/// <summary>A stretch of days in which something is true: from the first day, up to but not including <see cref="To"/>; no end means still true.</summary>
public readonly record struct Spell(DateOnly From, DateOnly? To = null)
{
    /// <summary>True on <paramref name="day"/>: the first day counts, the day of <see cref="To"/> does not.</summary>
    public bool Contains(DateOnly day) => From <= day && (To is not { } to || day < to);

    /// <summary>True if the two share at least one day.</summary>
    public bool Overlaps(Spell other) => (To is not { } to || other.From < to) && (other.To is not { } otherTo || From < otherTo) && !IsEmpty && !other.IsEmpty;

    /// <summary>True if no day lies in it (it ends before or as it begins).</summary>
    public bool IsEmpty => To is { } to && to <= From;

    /// <summary>True on some day from <paramref name="from"/> up to but not including <paramref name="to"/>.</summary>
    public bool TouchesPeriod(DateOnly from, DateOnly to) => Overlaps(new Spell(from, to));
}
