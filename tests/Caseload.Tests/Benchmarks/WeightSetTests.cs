using WorkforcePlatform.Caseload.Benchmarks;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Benchmarks;

public class WeightSetTests
{
    private static readonly WeightedCase Cin = new(CaseCategory.Cin);
    private static readonly WeightedCase Cp = new(CaseCategory.Cp);
    private static readonly WeightedCase Stable = new(CaseCategory.Cla);
    private static readonly WeightedCase Complex = new(CaseCategory.Cla, IsComplex: true);

    [Fact]
    public void Sixteen_cases_of_four_kinds_weigh_96_which_is_115_percent_of_a_target_of_83_2()
    {
        WeightedCase[] caseload =
        [
            .. Enumerable.Repeat(Cin, 6), .. Enumerable.Repeat(Cp, 4), Cp with { IsInPreProceedings = true }, .. Enumerable.Repeat(Stable, 3), .. Enumerable.Repeat(Complex with { IsInProceedings = true }, 2),
        ];

        var points = WeightSet.Example.Of(caseload);
        var target = WeightSet.Example.TargetOf(16, [(Cin, 0.50m), (Cp, 0.25m), (Stable, 0.15m), (Complex, 0.10m)]);

        Assert.Equal((16, 96m, 83.2m), (caseload.Length, points, target));
        Assert.Equal(115, Math.Round(WeightSet.Load(points, target).Value!.Value));
    }

    [Fact]
    public void Hours_leave_55_of_83_2_points_and_1470_of_2176_and_1567_are_106_6_percent_of_them()
    {
        Assert.Equal(55, WeightSet.AvailablePoints(83.2m, 29.6m, 5, 37));
        Assert.Equal(1470, WeightSet.AvailablePoints(2176, 30, 5, 37));
        Assert.Equal(106.6m, Math.Round(WeightSet.Load(1567, 1470).Value!.Value, 1));
        Assert.Equal(0, WeightSet.AvailablePoints(83.2m, 5, 6, 37));
        Assert.Null(WeightSet.AvailablePoints(83.2m, 37, 0, 0));
    }

    [Fact]
    public void A_case_without_a_weight_leaves_the_caseload_unweighed_and_not_lighter() =>
        Assert.Null(WeightSet.Example.Of([Cin, new(CaseCategory.EarlyHelp)]));
}
