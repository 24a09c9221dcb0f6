using WorkforcePlatform.Synthetic.Children;
using WorkforcePlatform.Synthetic.Files;
using WorkforcePlatform.Synthetic.Staff;

namespace WorkforcePlatform.Synthetic.Court;

/// <summary>
/// Matters of families whose children are on a child protection plan or looked after: half begin with pre-proceedings, of which two
/// in five end in court; a third go to court at once; the rest is advice, placement and discharge.
/// </summary>
internal sealed class LegalWork(Authority authority, Tables tables)
{
    // Before the period, what was open then is opened within two weeks.
    private const double OpenAtFirst = 0.28;
    private const int DaysBefore = 75;
    private const int Tries = 40;

    private readonly Dice dice = authority.Dice;
    private readonly Period period = authority.Period;
    private readonly MatterRows rows = new(authority, tables);
    private readonly HearingRows hearings = new(authority, tables);

    public void Write(IReadOnlyList<Family> families, IReadOnlyList<Team> teams)
    {
        var lawyers = teams[^1].Seats.Where(seat => seat.Plan.Role is "Lawyer").ToList();
        var possible = families.Where(family => family.Category is "CP" or "CLA").ToList();
        var taken = new HashSet<Family>(ReferenceEqualityComparer.Instance);
        for (var number = 1; number <= authority.Size.Matters && possible.Count > 0; number++)
        {
            var opened = period.First.AddDays(dice.Chance(OpenAtFirst) ? -dice.Between(DaysBefore - 15, DaysBefore) : dice.Between(-30, period.Days)).Weekday();
            var family = Enumerable.Range(0, Tries).Select(_ => dice.Pick(possible)).FirstOrDefault(one => one.IsOpenOn(opened) && one.LastWorker.Length > 0 && !taken.Contains(one));
            if (family is null || opened > period.Last)
            {
                continue;
            }

            taken.Add(family);
            var matter = Live(authority.CodeOf("M", number), family, LawyerFor(lawyers, opened), opened);
            rows.Write(matter);
            hearings.Write(matter);
        }
    }

    private string LawyerFor(List<Seat> lawyers, DateOnly opened)
    {
        var at = opened.AddDays(60) < period.Last ? opened.AddDays(60) : period.Last;
        return Enumerable.Range(0, Tries).Select(_ => dice.Pick(lawyers).On(at)).FirstOrDefault(sitting => sitting is not null)?.StaffId ?? "";
    }

    private Matter Live(string reference, Family family, string lawyer, DateOnly opened)
    {
        var fate = dice.Between(1, 100);
        if (fate > 85)
        {
            var kind = dice.Pick(["Advice", "Advice", "Placement", "Discharge", "Other"]);
            return new Matter(reference, kind, family, lawyer, opened) { Closes = opened.AddDays(dice.Between(20, 150)).Weekday() };
        }

        if (fate > 52)
        {
            var urgent = dice.Chance(0.4);
            var issued = opened.AddDays(urgent ? dice.Between(0, 2) : dice.Between(7, 25)).Weekday();
            return InCourt(new Matter(reference, urgent ? "EPO" : "CareProceedings", family, lawyer, opened) { Issued = issued, IsUrgent = urgent, Closes = issued });
        }

        var before = opened.AddDays(dice.Between(1, 6)).Weekday();
        var decided = before.AddDays(dice.Chance(0.75) ? dice.Between(55, 112) : dice.Between(113, 200)).Weekday();
        var matter = new Matter(reference, "PreProceedings", family, lawyer, opened) { PreProceedings = before, Decided = decided, Closes = decided.AddDays(dice.Between(10, 35)).Weekday() };
        return dice.Chance(0.4) ? InCourt(matter with { Issued = decided.AddDays(dice.Between(7, 24)).Weekday() }) : matter;
    }

    private Matter InCourt(Matter matter)
    {
        var final = matter.Issued!.Value.AddDays(dice.Chance(0.45) ? dice.Between(120, 181) : dice.Between(182, 380)).CourtDay();
        return matter with { Final = final, Closes = final.AddDays(dice.Between(10, 45)).Weekday() };
    }
}
