namespace WorkforcePlatform.Caseload.Measures;

/// <summary>The sums of all units while the snapshot is made, and the place where a fact counts.</summary>
internal sealed class UnitTallies(OrgTree org)
{
    private readonly Dictionary<string, UnitTally> tallies = new(StringComparer.OrdinalIgnoreCase);

    public UnitTally this[string unitCode]
    {
        get
        {
            if (!tallies.TryGetValue(unitCode, out var tally))
            {
                tallies[unitCode] = tally = new UnitTally();
            }

            return tally;
        }
    }

    /// <summary>The unit where a fact of <paramref name="code"/> counts; null if it belongs to no unit that is known.</summary>
    public string? Place(string? code) => org.Place(code)?.Code;

    public Dictionary<string, UnitBasis> ToBases(IReadOnlyDictionary<string, ManagerSpan> spans) =>
        tallies.ToDictionary(entry => entry.Key, entry => entry.Value.ToBasis(spans), StringComparer.OrdinalIgnoreCase);
}
