using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Benchmarks;

/// <summary>What the council decided about capacity, of any day: the benchmarks adopted and the ASYE factors set.</summary>
public sealed class CapacitySettings(IReadOnlyList<AdoptedBenchmark> benchmarks, IReadOnlyList<AsyeFactor> factors)
{
    /// <summary>Nothing was decided.</summary>
    public static CapacitySettings None { get; } = new([], []);

    internal static async Task<CapacitySettings> ReadAsync(CaseloadDb db, CancellationToken ct) =>
        new(await db.AdoptedBenchmarks.AsNoTracking().ToListAsync(ct), await db.AsyeFactors.AsNoTracking().ToListAsync(ct));

    public MeasureSettings On(DateOnly day) => MeasureSettings.Default with
    {
        AsyeFactor = FactorOn(day)?.Factor ?? MeasureSettings.Default.AsyeFactor,
        Limits = [.. benchmarks.Where(one => one.IsLimit && one.StandsOn(day)).Select(one => one.ToLimit())],
    };

    /// <summary>The factor of a day: of two set for one day, the one set later. Null: nobody set any by then.</summary>
    public AsyeFactor? FactorOn(DateOnly day) => factors.Where(one => one.FromOn <= day).MaxBy(one => (one.FromOn, one.SetAt));

    /// <summary>What a unit works to on a day: a limit before what its structure was planned on, of each the unit's own before the nearest above. Null: none is adopted.</summary>
    public AdoptedBenchmark? BenchmarkOf(string unit, OrgTree org, DateOnly day)
    {
        var standing = benchmarks.Where(one => one.StandsOn(day)).ToLookup(one => one.IsLimit);
        return org.Nearest(unit, [.. standing[true]], one => one.Unit) ?? org.Nearest(unit, [.. standing[false]], one => one.Unit);
    }
}
