using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Pressure.Schemes;

/// <summary>
/// A version of the pressure score that an administrator added: other cut-offs from a day on, the measures and the points as ever. It is
/// kept for good, so that a past day is scored by the one that was valid on it. The house's own, version 1, is not stored.
/// </summary>
[Audited("pressure scheme", Key = nameof(Number))]
public sealed class SchemeVersion
{
    /// <summary>2 and up. The number of a withdrawn version is not given again.</summary>
    public required int Number { get; init; }

    /// <summary>The first day that is scored by it.</summary>
    public required DateOnly ValidFrom { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The sign-in's subject of whoever added it.</summary>
    public required string AddedBy { get; init; }

    /// <summary>Of every measure that has cut-offs in numbers, changed or not.</summary>
    public List<SchemeCutOffs> CutOffs { get; init; } = [];

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string WithdrawnBy { get; private set; } = "";

    /// <summary>Why it was withdrawn. Empty while it was not.</summary>
    public string WithdrawnBecause { get; private set; } = "";

    public long Version { get; private set; } = 1;

    public bool IsWithdrawn => WithdrawnAt is not null;

    /// <summary>What days are scored by. A cut-off that is not the house's own says whose it is.</summary>
    public PressureScheme ToScheme() => new(Number, ValidFrom, [.. PressureScheme.House.Parameters.Select(With)]);

    /// <exception cref="FailedPreconditionException">It is withdrawn already, or its first day has come.</exception>
    public void Withdraw(DateOnly today, string because, string by, DateTimeOffset now)
    {
        if (IsWithdrawn)
        {
            throw new FailedPreconditionException("SCHEME_WITHDRAWN", $"Scheme {Number} was withdrawn already.");
        }

        if (ValidFrom <= today)
        {
            throw new FailedPreconditionException("SCHEME_BEGUN", $"Scheme {Number} is valid from {Words.Long(ValidFrom)}, which has come. Add another version instead.");
        }

        (WithdrawnAt, WithdrawnBy, WithdrawnBecause, Version) = (now, by, because, Version + 1);
    }

    private PressureParameter With(PressureParameter parameter) =>
        CutOffs.Find(own => own.Measure == parameter.Code)?.Over(parameter.CutOffs) is { } cutOffs && cutOffs != parameter.CutOffs
            ? parameter with { CutOffs = cutOffs, Source = $"Set here in scheme {Number}: {Reason}", ThresholdKind = PressureScheme.LocalStandard }
            : parameter;
}
