using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>What a figure counted, by team, and what it left out.</summary>
internal sealed class FigureParts(AllFacts known, Snapshot snapshot, UnitFact unit)
{
    /// <summary>A row for each unit directly below that counts anything, then the whole.</summary>
    public IEnumerable<V1.CountedTeam> Teams(string code) =>
        snapshot.Org.ChildrenOf(unit.Code).Select(part => Team(part, code, total: false)).Where(team => team.HasNumerator).Append(Team(unit, code, total: true));

    public IEnumerable<V1.LeftOut> LeftOut()
    {
        var basis = snapshot.Pooled(unit.Code);
        var others = known.OnAllPosts(snapshot.On).Pooled(unit.Code).PostsFte - basis.PostsFte;
        yield return new() { What = "Open cases with no worker", Amount = Count(basis, WaitingList.NoWorker), ShownIn = "Unallocated" };
        yield return new() { What = "Open cases held by a manager", Amount = Count(basis, WaitingList.HeldByManager), ShownIn = "Unallocated" };
        yield return new() { What = "Posts that hold no cases or need no qualification", Amount = $"{Words.Number(others, 1)} FTE", ShownIn = "Establishment" };
        if (!known.Loaded.Has(DataSet.AgencyAssignments))
        {
            yield return new() { What = "Agency workers", ShownIn = "Import agency assignments", NotLoaded = true };
        }
    }

    private static string Count(UnitBasis basis, WaitingList list) => Words.Number(basis.WaitingOn(list), 0);

    private V1.CountedTeam Team(UnitFact part, string code, bool total)
    {
        var basis = snapshot.Pooled(part.Code);
        var measure = snapshot.Measure(code, part.Code, known.Loaded);
        var team = new V1.CountedTeam { Unit = part.ToName(), Shown = measure.Shown, Total = total };
        if (measure is { Numerator: { } numerator, Value: not null })
        {
            team.Numerator = (double)numerator;
        }

        if (measure is { Denominator: { } denominator, Value: not null })
        {
            team.Denominator = (double)denominator;
        }

        team.Categories.AddRange(Enum.GetValues<CaseCategory>()
            .Where(category => snapshot.Pooled(unit.Code).HeldByCategory[category] > 0)
            .Select(category => new V1.CategoryCount { Category = Words.Category(category), Count = basis.HeldByCategory[category] }));
        return team;
    }
}
