using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Pressure.Levels;
using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Pressure.Declared;

/// <summary>
/// That a unit is at another level than the calculated one, as a manager declared it and answers for it. It stands beside the calculated
/// level, never instead of it, and is kept for good, so that any past day shows what was declared for it.
/// </summary>
[Audited("declared level", Key = nameof(Unit))]
public sealed class DeclaredLevel
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The unit's code.</summary>
    public required string Unit { get; init; }

    public required int Level { get; init; }

    public required DateOnly FromOn { get; init; }

    /// <summary>The last day that it holds, for it to be looked at again; null: until it is withdrawn.</summary>
    public DateOnly? ReviewOn { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset DeclaredAt { get; init; }

    /// <summary>The sign-in's subject of whoever declared it.</summary>
    public required string DeclaredBy { get; init; }

    /// <summary>The first day that it holds no longer, withdrawn or replaced; null while it is neither.</summary>
    public DateOnly? EndsOn { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string WithdrawnBy { get; private set; } = "";

    /// <summary>Why it was withdrawn. Empty while it was not, and where another took its place.</summary>
    public string WithdrawnBecause { get; private set; } = "";

    public long Version { get; private set; } = 1;

    /// <summary>False where it was withdrawn or replaced from its first day on.</summary>
    public bool HeldAtAll => !(EndsOn <= FromOn);

    public bool StandsOn(DateOnly day) => FromOn <= day && !(ReviewOn < day) && !(EndsOn <= day);

    /// <param name="calculated">The level of the first day. "At least Level 3" says less than Level 3 does.</param>
    public void RequireOther(PressureLevel calculated)
    {
        if (calculated.Level == Level && !calculated.IsAtLeast)
        {
            throw new FailedPreconditionException("AS_CALCULATED", $"The calculated level on {Words.Long(FromOn)} is Level {Level} already. Declare another level, or none.");
        }
    }

    /// <summary>Another begins on a day, on which this one holds no longer.</summary>
    public void ReplaceOn(DateOnly day)
    {
        if (StandsOn(day))
        {
            (EndsOn, Version) = (day, Version + 1);
        }
    }

    public void Withdraw(DateOnly endsOn, string because, string by, DateTimeOffset now)
    {
        if (EndsOn is not null)
        {
            throw new FailedPreconditionException("DECLARATION_OVER", "This level was withdrawn already, or another took its place.");
        }

        if (endsOn < FromOn || endsOn > ReviewOn)
        {
            throw new InvalidArgumentException(
                "ends_on", $"Choose a day from {Words.Long(FromOn)}, its first{(ReviewOn is { } last ? $", to {Words.Long(last)}, its last" : "")}.");
        }

        (EndsOn, WithdrawnAt, WithdrawnBy, WithdrawnBecause, Version) = (endsOn, now, by, because, Version + 1);
    }
}
