using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.Caseload.Pressure.Schemes;

/// <summary>Every version of the pressure score that holds on some day, the house's own first.</summary>
public sealed class PressureSchemes(IReadOnlyList<PressureScheme> later)
{
    /// <summary>Nobody has changed a cut-off.</summary>
    public static PressureSchemes HouseOnly { get; } = new([]);

    /// <summary>Those stored that were not withdrawn.</summary>
    public static PressureSchemes Of(IEnumerable<SchemeVersion> stored) => new([.. stored.Where(one => !one.IsWithdrawn).Select(one => one.ToScheme())]);

    internal static async Task<PressureSchemes> ReadAsync(CaseloadDb db, CancellationToken ct) => Of(await db.SchemeVersions.AsNoTracking().ToListAsync(ct));

    /// <summary>The version of a day: of two from one day, the one added later.</summary>
    public PressureScheme On(DateOnly day) =>
        later.Where(scheme => scheme.ValidFrom <= day).MaxBy(scheme => (scheme.ValidFrom, scheme.Number)) ?? PressureScheme.House;

    /// <summary>With one more, as it would be once it is saved.</summary>
    public PressureSchemes With(PressureScheme scheme) => new([.. later, scheme]);
}
