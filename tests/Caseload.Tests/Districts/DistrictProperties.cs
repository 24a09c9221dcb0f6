using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Caseload.Districts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Districts;

public sealed class DistrictProperties
{
    private static readonly DateOnly Day = new(2009, 10, 30);
    private static readonly string[] Areas = ["", "Ely", "March", "ely ", "Norwich"];

    [Fact]
    public void Every_open_case_is_at_home_or_elsewhere_or_not_known_and_with_no_locality_nobody_is_at_home()
    {
        var areas = Gen.Elements(Areas);
        var property = Prop.ForAll(areas.ListOf(4).ToArbitrary(), areas.ListOf(12).ToArbitrary(), (localities, homes) =>
        {
            var org = new OrgTree(
                localities.Select((area, number) => new UnitFact($"U{number}", "", number == 0 ? UnitType.Authority : UnitType.Team, number == 0 ? null : $"U{number / 2}", null, new Spell(DateOnly.MinValue)) { Locality = area }), Day);
            var places = new Localities(org, Day);

            var standings = homes.Select((home, number) => (Home: home, Unit: $"U{number % 4}", Standing: places.StandingOf($"U{number % 4}", home))).ToList();

            Assert.All(standings, one => Assert.Equal(one.Home.Length == 0, one.Standing is HomeStanding.NoHomeArea));
            Assert.All(standings.Where(one => one.Standing is HomeStanding.Elsewhere), one => Assert.NotEmpty(places.UnitsOf(one.Home, one.Unit)));
            Assert.All(standings.Where(one => one.Standing is HomeStanding.AtHome or HomeStanding.Elsewhere), one => Assert.Contains(localities, area => area.Trim().Equals(one.Home.Trim(), StringComparison.OrdinalIgnoreCase)));
            var none = new Localities(new OrgTree(org.Units.Select(unit => unit with { Locality = "" }), Day), Day);
            Assert.All(homes, home => Assert.True(none.StandingOf("U1", home) is HomeStanding.NoHomeArea or HomeStanding.NoLocality));
        });

        property.QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whoever_is_in_a_court_case_or_of_whom_that_is_not_known_is_ready_for_nothing_nor_is_a_sibling_who_goes_along()
    {
        var category = Gen.Elements(Enum.GetValues<CaseCategory>());
        var court = Gen.Elements<bool?>(true, null);
        var property = Prop.ForAll(category.ToArbitrary(), court.ToArbitrary(), Gen.Elements(Enum.GetValues<Listing>()).ToArbitrary(), (kind, inCourt, list) =>
        {
            var child = new ListedChild { ChildId = "C1", Category = kind, Standing = HomeStanding.Elsewhere, HomeArea = "March", HasWorker = true, InProceedings = inCourt, InPreProceedings = false };
            var free = child with { ChildId = "C2", InProceedings = false };

            Assert.NotEmpty(WorklistRules.Readiness(list, child, [], Day).Reasons);
            var (reasons, goAlong) = WorklistRules.Readiness(list, free, [child], Day);
            Assert.NotEmpty(reasons);
            Assert.Equal(1, goAlong);
        });

        property.QuickCheckThrowOnFailure();
    }
}
