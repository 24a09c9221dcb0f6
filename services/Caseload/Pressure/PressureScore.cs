using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>
/// One measure of the score for one unit. <see cref="Points"/> is null where it is not scored, and <see cref="NotScored"/> says why; a
/// missing measure is never 0. <see cref="ScoredIn"/> names the unit above whose figure was scored, where this one is too small.
/// </summary>
public sealed record PressureScore(PressureParameter Parameter, Measure Measure)
{
    public int? Points { get; init; }

    public string? ScoredIn { get; init; }

    public string NotScored { get; init; } = "";

    /// <summary>The threshold reached, for example "Over 25"; empty without a figure.</summary>
    public string Threshold { get; init; } = "";

    /// <summary>What would reach the next threshold, in people; empty without a figure.</summary>
    public string NextThreshold { get; init; } = "";

    /// <summary>False where the question does not apply to the unit: it counts neither as loaded nor as missing.</summary>
    public bool Applies => Measure.Quality is not Quality.NotApplicable;
}
