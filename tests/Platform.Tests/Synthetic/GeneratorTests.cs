using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Synthetic;

namespace WorkforcePlatform.Platform.Tests.Synthetic;

/// <summary>What holds for the made-up files whatever the seed and the day.</summary>
public sealed class GeneratorTests
{
    private static readonly SyntheticRequest Small = new() { AsAt = new DateOnly(2026, 10, 31), Size = AuthoritySize.Of(200) };

    [Fact]
    public void The_same_request_gives_the_same_files_and_another_seed_gives_others()
    {
        using var first = new MadeUp(Small);
        using var again = new MadeUp(Small);
        using var other = new MadeUp(Small with { Seed = 2 });

        Assert.Equal(first.Texts, again.Texts);
        Assert.NotEqual(first.Texts["cases.csv"], other.Texts["cases.csv"]);
    }

    [Fact]
    public void Every_file_that_the_platform_takes_is_written_and_no_other()
    {
        using var files = new MadeUp(Small with { Size = new AuthoritySize() });

        Assert.Equal(ContractFile.All.Select(file => file.Name).Order(), files.Texts.Keys.Order());
        Assert.All(files.Texts.Values, text => Assert.True(text.Count(letter => letter == '\n') > 1));
    }

    [Fact]
    public void An_authority_is_the_same_alone_and_among_others()
    {
        using var alone = new MadeUp(Small);
        using var among = new MadeUp(Small with { Authorities = 3 });

        Assert.All(alone.Texts, file => Assert.StartsWith(file.Value, among.Texts[file.Key], StringComparison.Ordinal));
    }

    [Fact]
    public void For_any_seed_and_day_every_reference_is_to_a_row_and_no_key_comes_twice() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        Gen.Choose(0, 5_000).Select(days => new DateOnly(2015, 1, 1).AddDays(days)).ToArbitrary(),
        (seed, day) =>
        {
            using var files = new MadeUp(Small with { Seed = seed, AsAt = day });
            var staff = files.Column("workers.csv", "staff_id").ToHashSet();
            var children = files.Column("cases.csv", "child_id").ToHashSet();
            return All(staff, ("occupancies.csv", "staff_id"), ("agency_assignments.csv", "staff_id"), ("absences.csv", "staff_id"), ("supervisions.csv", "staff_id"), ("worker_census.csv", "staff_id"), ("allocations.csv", "staff_id"), ("org_units.csv", "manager_staff_id"))
                && All(files.Column("posts.csv", "post_no").ToHashSet(), ("occupancies.csv", "post_no"), ("agency_assignments.csv", "post_no"), ("vacancies.csv", "post_no"))
                && All(files.Column("org_units.csv", "code").ToHashSet(), ("org_units.csv", "parent_code"), ("posts.csv", "org_unit"), ("cases.csv", "team"), ("matters.csv", "org_unit"), ("agency_spend.csv", "unit"), ("budget_establishment.csv", "unit"), ("demand_monthly.csv", "unit"))
                && All(children, ("allocations.csv", "child_id"), ("matter_children.csv", "child_id"))
                && All(files.Column("matters.csv", "matter_ref").ToHashSet(), ("hearings.csv", "matter_ref"), ("directions.csv", "matter_ref"), ("gateways.csv", "matter_ref"))
                && files.HasNoKeyTwice("cases.csv", "child_id", "opened_on")
                && files.HasNoKeyTwice("allocations.csv", "child_id", "staff_id", "start")
                && files.HasNoKeyTwice("absences.csv", "staff_id", "start")
                && files.HasNoKeyTwice("supervisions.csv", "staff_id", "due_on")
                && files.HasNoKeyTwice("agency_spend.csv", "month", "supplier", "unit")
                && files.HasNoKeyTwice("budget_establishment.csv", "year", "unit", "role")
                && files.HasNoKeyTwice("worker_census.csv", "staff_id")
                && files.HasNoKeyTwice("demand_monthly.csv", "month", "unit", "source")
                && files.HasNoKeyTwice("directions.csv", "matter_ref", "due_at", "party", "what")
                && files.HasNoKeyTwice("gateways.csv", "matter_ref", "met_on");

            bool All(HashSet<string> known, params (string File, string Column)[] references) =>
                references.All(reference => files.Column(reference.File, reference.Column).All(known.Contains));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    [Fact]
    public void Every_code_says_that_it_is_made_up()
    {
        using var files = new MadeUp(Small);

        foreach (var (file, column) in ((string, string)[])[("org_units.csv", "code"), ("posts.csv", "post_no"), ("workers.csv", "staff_id"), ("cases.csv", "child_id"), ("matters.csv", "matter_ref")])
        {
            Assert.All(files.Column(file, column), code => Assert.StartsWith("SYN-", code, StringComparison.Ordinal));
        }

        Assert.All(files.Column("workers.csv", "name"), name => Assert.Matches("^Worker [0-9]+$", name));
    }
}
