using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Districts.Transfers;

/// <summary>Children who are to go to a unit, with the brothers and sisters who go along: each ready, and each at home in that unit's area.</summary>
internal sealed record TransferPlan(IReadOnlyList<WorklistRow> Rows, UnitFact To)
{
    /// <summary>The children asked for and who goes along.</summary>
    /// <param name="listed">The whole list of transfers that the caller may read.</param>
    /// <param name="asked">Children of it; at least one.</param>
    /// <param name="to">The unit that is to take them.</param>
    /// <param name="localities">Whose area is whose.</param>
    /// <exception cref="InvalidArgumentException">None was asked for.</exception>
    /// <exception cref="FailedPreconditionException">One is not on the list, not ready, or at home elsewhere.</exception>
    public static TransferPlan Of(IReadOnlyList<WorklistRow> listed, IReadOnlyCollection<string> asked, UnitFact to, Localities localities)
    {
        if (asked.Count == 0)
        {
            throw new InvalidArgumentException("child_ids", "Choose at least one child.");
        }

        var chosen = listed.Where(row => asked.Contains(row.ChildId, StringComparer.OrdinalIgnoreCase)).ToList();
        if (chosen.Count < asked.Distinct(StringComparer.OrdinalIgnoreCase).Count())
        {
            throw new FailedPreconditionException("NOT_LISTED", "One of the children is not on the list of transfers any more. Look at the list again.");
        }

        var families = chosen.Select(row => row.FamilyRef).OfType<string>().ToHashSet(StringComparer.Ordinal);
        List<WorklistRow> all = [.. listed.Where(row => chosen.Contains(row) || (row.FamilyRef is { } family && families.Contains(family)))];
        if (all.Find(row => !row.IsReady) is { } waiting)
        {
            throw new FailedPreconditionException("NOT_READY", $"One of the children is not ready: {waiting.Reasons[0]}.");
        }

        return all.TrueForAll(row => localities.UnitsOf(row.Child.HomeArea!, row.Child.Unit.Code).Any(unit => unit.Code == to.Code))
            ? new TransferPlan(all, to)
            : throw new FailedPreconditionException("OTHER_AREA", $"One of the children lives in no area of {to.Name}.");
    }

    /// <summary>What each unit would hold: those that give, in the order of their names, and the one that takes.</summary>
    public IEnumerable<V1.TransferEffect> Effects(AllFacts known, DateOnly day) => Rows.GroupBy(row => row.Child.Unit.Code)
        .Select(given => (given.First().Child.Unit, Change: -given.Count())).OrderBy(given => given.Unit.Name, StringComparer.Ordinal).Append((To, Rows.Count))
        .Select(one => Effect(one.Item1, one.Item2, known, day));

    private static V1.TransferEffect Effect(UnitFact unit, int change, AllFacts known, DateOnly day)
    {
        var measure = known.On(day).Measure(MeasureCodes.CaseloadPerDeployableFte, unit.Code, known.Loaded);
        var effect = new V1.TransferEffect { Unit = Pressure.MeasureMapping.ToName(unit), Change = change };
        if (measure is { Numerator: { } held, Denominator: > 0 and var fte })
        {
            (effect.Held, effect.Fte) = ((int)held, (double)fte);
            (effect.Before, effect.After) = (Words.Number(held / fte, 1), Words.Number((held + change) / fte, 1));
        }

        return effect;
    }
}
