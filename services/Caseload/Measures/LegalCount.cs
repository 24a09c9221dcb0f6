using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>Counts the matters of a day where their unit is, and the fee earners who run them where their post is.</summary>
internal static class LegalCount
{
    /// <summary>Sixteen weeks; past them from day 113.</summary>
    private const int DaysOfPreProceedings = 112;

    public static void Matters(IEnumerable<MatterFact> matters, DateOnly on, UnitTallies units)
    {
        foreach (var matter in matters)
        {
            if (units.Place(matter.UnitCode) is { } unit)
            {
                Tally(matter, on, units[unit]);
            }
        }
    }

    /// <summary>FTE in posts of lawyers, less reductions, without those absent over four weeks.</summary>
    public static void FeeEarners(IEnumerable<WorkerDay> workers, UnitTallies units)
    {
        foreach (var worker in workers)
        {
            foreach (var seats in worker.Seats.Where(seat => seat.Post?.Role is PostRole.Lawyer).GroupBy(seat => seat.UnitCode))
            {
                units[seats.Key].FeeEarnerFte += worker.AvailableFte(seats.Sum(seat => seat.Fte), 1);
            }
        }
    }

    private static void Tally(MatterFact matter, DateOnly on, UnitTally tally)
    {
        if (matter.PreProceedings is { } before && before.Contains(on))
        {
            tally.MattersInPreProceedings++;
            tally.MattersPast16Weeks += on.DayNumber - before.From.DayNumber > DaysOfPreProceedings ? 1 : 0;
        }

        if (matter.Proceedings is { } proceedings && proceedings.Contains(on))
        {
            tally.CareProceedings += matter.IsCareProceedings ? 1 : 0;
            var children = matter.Children.Where(child => child.In.Contains(on)).ToList();
            tally.ChildrenInProceedings += children.Count;
            tally.ChildrenPastLastDay += children.Count(child => child.LastDay < on);
        }
    }
}
