using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Measures;

/// <summary>Authorities with every oddity: part posts, handovers, agency with and without bookings, leavers, absences, children without a worker.</summary>
internal static class RandomTown
{
    public static readonly MeasureSettings Settings = new() { Limits = [new("A", 18, Town.LongAgo, "Invented"), new("T2", 10, Town.LongAgo, "Invented")] };

    private static readonly string[] Units = ["T", "T1", "T2", "T3", "A", "NOWHERE"];

    private static readonly PostRole[] Roles = [PostRole.SocialWorker, PostRole.SocialWorker, PostRole.SeniorSW, PostRole.TeamManager, PostRole.SocialWorkAssistant, PostRole.PersonalAdviser, PostRole.Lawyer];

    public static Arbitrary<CaseloadFacts> Facts { get; } = Gen.Choose(0, int.MaxValue - 1).Select(seed => Build(new Random(seed))).ToArbitrary();

    public static CaseloadFacts Shuffled(CaseloadFacts facts, int seed)
    {
        var random = new Random(seed);
        return new()
        {
            Units = Shuffle(facts.Units, random),
            Posts = Shuffle(facts.Posts, random),
            Occupancies = Shuffle(facts.Occupancies, random),
            Workers = Shuffle(facts.Workers, random),
            AgencyAssignments = Shuffle(facts.AgencyAssignments, random),
            Absences = Shuffle(facts.Absences, random),
            Reductions = Shuffle(facts.Reductions, random),
            Cases = Shuffle(facts.Cases, random),
            Allocations = Shuffle(facts.Allocations, random),
            Matters = Shuffle(facts.Matters, random),
        };
    }

    public static CaseloadFacts Build(Random random)
    {
        var town = new Town().Unit("T1", manager: "M1").Unit("T2", parent: "T1").Unit("T3", parent: "T", manager: "W1");
        for (var i = 0; i < random.Next(0, 12); i++)
        {
            AddWorker(town, $"W{i}", random);
        }

        for (var i = 0; i < random.Next(0, 3); i++)
        {
            town.Post($"EMPTY{i}", Pick(Units, random), Fte(random), frozen: random.Next(2) == 0);
        }

        for (var i = 0; i < random.Next(0, 20); i++)
        {
            var holder = random.Next(5) == 0 ? null : $"W{random.Next(12)}";
            var category = (CaseCategory)random.Next(Enum.GetValues<CaseCategory>().Length);
            town.Cases(random.Next(1, 12), holder, category, Pick(Units, random), Town.Day.AddDays(-random.Next(0, 90)), random.Next(4) == 0 ? AnySpell(random) : null);
        }

        for (var i = 0; i < random.Next(0, 8); i++)
        {
            var children = Enumerable.Range(0, random.Next(0, 4)).Select(_ => new MatterChildFact(AnySpell(random), Town.Day.AddDays(random.Next(-60, 60))));
            town.Matter(Pick(Units, random), random.Next(2) == 0 ? AnySpell(random) : null, random.Next(2) == 0 ? AnySpell(random) : null, random.Next(2) == 0, [.. children]);
        }

        return town.Facts;
    }

    private static void AddWorker(Town town, string staffId, Random random)
    {
        var employment = random.Next(4) == 0 ? Employment.Agency : Employment.Employee;
        town.Worker(staffId, employment, random.Next(6) > 0, random.Next(4) == 0 ? AnySpell(random) : null, random.Next(4) == 0 ? AnySpell(random) : null);
        for (var seat = 0; seat < random.Next(0, 3); seat++)
        {
            var post = $"P-{staffId}-{seat}";
            var fte = Fte(random);
            town.Post(post, Pick(Units, random), fte, Pick(Roles, random), funding: random.Next(5) == 0 ? Funding.Temporary : Funding.Base);
            if (employment is Employment.Employee)
            {
                town.InPost(staffId, post, Fte(random), random.Next(4) == 0 ? AnySpell(random) : null);
            }
            else
            {
                town.Booked(staffId, random.Next(2) == 0 ? post : null, Pick(Units, random), random.Next(3) == 0 ? null : fte, random.Next(3) == 0 ? AnySpell(random) : null);
            }
        }

        if (random.Next(4) == 0)
        {
            var away = AnySpell(random);
            town.Absent(staffId, away.From, away.To, random.Next(2) == 0 ? random.Next(0, 30) : null);
        }

        if (random.Next(4) == 0)
        {
            town.Reduced(staffId, random.Next(0, 40));
        }
    }

    private static Spell AnySpell(Random random)
    {
        var from = Town.Day.AddDays(-random.Next(-20, 500));
        return new(from, random.Next(2) == 0 ? null : from.AddDays(random.Next(1, 400)));
    }

    private static decimal Fte(Random random) => random.Next(1, 11) / 10m;

    private static T Pick<T>(T[] from, Random random) => from[random.Next(from.Length)];

    private static T[] Shuffle<T>(IReadOnlyCollection<T> items, Random random)
    {
        var array = items.ToArray();
        random.Shuffle(array);
        return array;
    }
}
