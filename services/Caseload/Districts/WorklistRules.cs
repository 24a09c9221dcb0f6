using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Districts;

/// <summary>
/// Who is on which list, and what stands in the way. That a plan is complete stands in no file, so the lists name who is to be looked at: a
/// manager decides. Court cases are frozen and siblings move together, as rebalancing districts asks.
/// </summary>
internal static class WorklistRules
{
    // Children and Social Work Act 2017, section 3: support as a care leaver until 25.
    private const int CareLeaverUntil = 25;

    /// <summary>Why a child is on a list, as a phrase; null if not on it.</summary>
    public static string? Because(Listing list, ListedChild child, DateOnly day) => list switch
    {
        Listing.StepAcross => child.Category switch
        {
            CaseCategory.Cin => "child in need, without a protection plan",
            CaseCategory.FamilyHelp => "Family Help",
            _ => null,
        },
        Listing.Close => child.Category switch
        {
            CaseCategory.Assessment when child.AssessmentDueOn < day => "assessment past its due day",
            CaseCategory.EarlyHelp => "Early Help, still held here",
            CaseCategory.Other => "neither in need, on a plan nor looked after",
            CaseCategory.CareLeaver when child.BornInMonth?.AddMonths(1).AddYears(CareLeaverUntil) <= day => "care leaver aged 25 or over",
            _ => null,
        },
        _ => child.Standing is HomeStanding.Elsewhere ? $"lives in {child.HomeArea}" : null,
    };

    /// <summary>What stands in the way, siblings apart: every reason that holds, the hardest first. Empty if none.</summary>
    public static IEnumerable<string> Hurdles(Listing list, ListedChild child)
    {
        if (child.InProceedings is not { } inProceedings)
        {
            yield return "not known whether a court case is open: no matters are loaded";
        }
        else if (inProceedings)
        {
            yield return "court case open: frozen";
        }

        if (list is not Listing.Transfer && child.InPreProceedings is true)
        {
            yield return "in pre-proceedings";
        }

        if (list is Listing.Transfer && child.Category is CaseCategory.Cp)
        {
            yield return "protection plan open: hands over at a conference";
        }

        if (list is not Listing.Transfer && child.IsComplex)
        {
            yield return "marked as complex";
        }

        if (!child.HasWorker)
        {
            yield return "unallocated: nobody to hand over";
        }
    }

    /// <summary>What stands in the way of a child and the siblings with an open case, and how many of them go along.</summary>
    public static (IReadOnlyList<string> Reasons, int GoAlong) Readiness(Listing list, ListedChild child, IEnumerable<ListedChild> siblings, DateOnly day)
    {
        // A sibling whom the unit of the home area holds is not left behind.
        var along = siblings.Where(one => !(list is Listing.Transfer && one.Standing is HomeStanding.AtHome && LiveTogether(one, child))).ToList();
        return ([.. Hurdles(list, child).Concat(along.SelectMany(one => OfSibling(list, child, one, day))).Distinct()], along.Count);
    }

    private static IEnumerable<string> OfSibling(Listing list, ListedChild child, ListedChild sibling, DateOnly day)
    {
        if (!sibling.IsInScope)
        {
            return ["siblings move together: one is with a unit outside yours"];
        }

        if (Because(list, sibling, day) is null)
        {
            return ["siblings move together: one is not on this list"];
        }

        return list is Listing.Transfer && !LiveTogether(sibling, child)
            ? ["siblings move together: one lives in another area"]
            : Hurdles(list, sibling).Select(hurdle => $"siblings move together: of one, {hurdle}");
    }

    private static bool LiveTogether(ListedChild one, ListedChild other) => string.Equals(one.HomeArea, other.HomeArea, StringComparison.OrdinalIgnoreCase);
}
