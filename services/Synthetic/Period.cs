namespace WorkforcePlatform.Synthetic;

/// <summary>The days that the files tell of, both included.</summary>
internal sealed record Period(DateOnly First, DateOnly Last)
{
    private const int Months = 14;

    public int Days => Last.DayNumber - First.DayNumber;

    public static Period EndingOn(DateOnly last) => new(last.AddMonths(-Months).AddDays(1), last);

    /// <summary>The day, or null if it is still to come.</summary>
    public DateOnly? Past(DateOnly? day) => day <= Last ? day : null;
}
