using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Measures;

/// <summary>What holds for every authority, however odd its facts.</summary>
public class MeasureProperties
{
    private static readonly string[] Bounded = [MeasureCodes.VacancyRate, MeasureCodes.UncoveredVacancyRate, MeasureCodes.AgencyRate, MeasureCodes.OverLimitShare];

    private static readonly string[] CaseloadsOverAllStaff = [MeasureCodes.CaseloadPerInPostFte, MeasureCodes.CaseloadPerEstablishedPost, MeasureCodes.CaseloadPerDeployableFte];

    [Fact]
    public void Shares_lie_between_0_and_100_and_nothing_is_negative() =>
        Check(facts => AllMeasures(facts).All(measure => measure.Value is null or >= 0 && (!Bounded.Contains(measure.Code) || measure.Value is null or <= 100)));

    [Fact]
    public void A_measure_has_a_value_over_something_or_a_reason_and_never_both_nor_neither() =>
        Check(facts => AllMeasures(facts).All(measure => measure.Value is null
            ? measure is { Reason.Length: > 0, Quality: Quality.Missing or Quality.NotApplicable, Shown: "" }
            : measure is { Shown.Length: > 0, Quality: Quality.Complete or Quality.Partial or Quality.Estimated } && (measure.Denominator > 0 || measure.Code == MeasureCodes.Unallocated)));

    [Fact]
    public void A_value_is_its_numerator_over_its_denominator_and_is_printed_within_half_a_step() =>
        Check(facts => AllMeasures(facts).Where(measure => measure.Value is not null && measure.Code != MeasureCodes.Unallocated).All(measure =>
            Math.Abs(measure.Value!.Value - (measure.Numerator!.Value / measure.Denominator!.Value * (Definitions.Of(measure.Code).IsPercent ? 100 : 1))) < 0.000001m
            && Math.Abs(measure.Displayed!.Value - measure.Value.Value) <= 0.05m));

    [Fact]
    public void The_four_caseloads_share_one_numerator() =>
        Check(facts => Build(facts).Measures("T", Town.Everything)
            .Where(measure => measure.Code.StartsWith("caseload", StringComparison.Ordinal) && measure.Value is not null)
            .Select(measure => measure.Numerator).Distinct().Count() <= 1);

    [Fact]
    public void Adding_a_case_never_lowers_a_caseload() =>
        Check(facts =>
        {
            var before = Build(facts);
            foreach (var holder in before.Workers.Where(worker => worker.Cases > 0).Take(3))
            {
                var after = Build(WithOneMoreCase(facts, holder));
                if (Caseloads(before).Zip(Caseloads(after)).Any(pair => pair.Second < pair.First))
                {
                    return false;
                }
            }

            return true;
        });

    [Fact]
    public void Pooled_units_come_out_as_if_everything_were_in_one_unit() =>
        Check(facts => Sums(UnderOneLimit(facts).Pooled("A")).Equals(Sums(UnderOneLimit(InOneUnit(facts)).Pooled("A"))));

    [Fact]
    public void A_child_is_on_one_of_the_three_lists_at_most_and_never_held_by_a_manager_and_in_a_caseload() =>
        Check(facts =>
        {
            var snapshot = Build(facts);
            var waiting = snapshot.Pooled("A").Waiting;
            var withManagers = waiting.Where(child => child.List is WaitingList.HeldByManager).Select(child => child.ChildId);
            return waiting.DistinctBy(child => child.ChildId).Count() == waiting.Count
                && !withManagers.Intersect(snapshot.Held.Select(held => held.ChildId)).Any()
                && waiting.All(child => child.WorkingDays >= 0 && child.Since <= Town.Day);
        });

    [Fact]
    public void Every_open_child_is_in_a_caseload_or_on_a_list_or_with_someone_present_who_may_hold_them() =>
        Check(facts =>
        {
            var snapshot = Build(facts);
            var accounted = snapshot.Held.Select(held => held.ChildId).Union(snapshot.Pooled("A").Waiting.Select(child => child.ChildId)).Count();
            var open = snapshot.Pooled("A").OpenCases;
            var primary = facts.Allocations.Where(one => one.Held.Contains(Town.Day)).Select(one => one.ChildId).Distinct().Count();
            return accounted <= open && open - accounted <= primary;
        });

    [Fact]
    public void The_order_of_the_facts_changes_nothing() =>
        Prop.ForAll(RandomTown.Facts, Gen.Choose(0, 1000).ToArbitrary(), (facts, seed) =>
            Comparable(facts).SequenceEqual(Comparable(RandomTown.Shuffled(facts, seed)))).QuickCheckThrowOnFailure();

    private static void Check(Func<CaseloadFacts, bool> holds) => Prop.ForAll(RandomTown.Facts, holds).QuickCheckThrowOnFailure();

    // A unit's own limit binds whoever sits in it: moved to another unit they have another.
    private static Snapshot UnderOneLimit(CaseloadFacts facts) =>
        SnapshotBuilder.Build(facts, Town.Day, RandomTown.Settings with { Limits = [.. RandomTown.Settings.Limits.Where(limit => limit.Unit == "A")] });

    private static Snapshot Build(CaseloadFacts facts) => SnapshotBuilder.Build(facts, Town.Day, RandomTown.Settings);

    private static List<Measure> AllMeasures(CaseloadFacts facts)
    {
        var snapshot = Build(facts);
        return [.. snapshot.Org.Units.Select(unit => unit.Code).Order(StringComparer.Ordinal).SelectMany(unit => snapshot.Measures(unit, Town.Everything))];
    }

    // Fractions that do not end are summed in another order, so the last of 28 digits may differ.
    private static IEnumerable<(string, Quality, string, string, decimal?)> Comparable(CaseloadFacts facts) =>
        AllMeasures(facts).Select(measure => (measure.Code, measure.Quality, measure.Reason, measure.Note, measure.Value is { } value ? Math.Round(value, 9) : (decimal?)null));

    // Holders are divided by only while one who held none does not join them, so the case goes to somebody who holds some.
    private static IEnumerable<decimal?> Caseloads(Snapshot snapshot) =>
        CaseloadsOverAllStaff.Append(MeasureCodes.CaseloadPerHolderFte).Select(code => snapshot.Measure(code, "A", Town.Everything).Value);

    private static CaseloadFacts WithOneMoreCase(CaseloadFacts facts, WorkerLoad holder) => facts with
    {
        Cases = [.. facts.Cases, new CaseFact("ONE-MORE", new(Town.LongAgo), CaseCategory.Cin, holder.UnitCode)],
        Allocations = [.. facts.Allocations, new AllocationFact("ONE-MORE", holder.StaffId, AllocationRole.Primary, new(Town.LongAgo))],
    };

    private static CaseloadFacts InOneUnit(CaseloadFacts facts) => facts with
    {
        Posts = [.. facts.Posts.Select(post => post with { UnitCode = "A" })],
        AgencyAssignments = [.. facts.AgencyAssignments.Select(booking => booking with { UnitCode = "A" })],
        Cases = [.. facts.Cases.Select(open => open with { TeamCode = "A" })],
    };

    private static object Sums(UnitBasis basis) => (
        (basis.OpenCases, basis.CasesHeld, basis.HolderFte, basis.InPostFte, basis.AgencyFte, basis.AgencyFteAssumed),
        (basis.Posts, basis.PostsFte, basis.EstablishedFte, basis.VacantPosts, basis.VacantFte, basis.FrozenVacantFte, basis.CoveringFte),
        (basis.Leavers, basis.LeaverFte, basis.HoldersWithLimit, basis.HoldersOverLimit, basis.Waiting.Count),
        (Math.Round(basis.AvailableFte, 9), Math.Round(basis.WorkingDaysLost, 9)));
}
