using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Tests.Vacancies;

/// <summary>Posts and workers with every oddity: part posts, handovers, gaps, voided time, leavers, agency with and without bookings.</summary>
internal static class RandomPosts
{
    private const int Posts = 3;
    private const int Workers = 5;

    public static Arbitrary<int> Seeds { get; } = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    public static List<PostState> BuildPosts(Random random) => [.. Enumerable.Range(0, Posts).Select(place => BuildPost($"P{place}", random))];

    public static List<WorkerState> BuildWorkers(Random random) => [.. Enumerable.Range(0, Workers).Select(place => BuildWorker($"W{place}", random))];

    private static PostState BuildPost(string postNo, Random random)
    {
        var (from, until) = AnyDays(random);
        var post = States.Post(postNo, random.Next(1, 11) * 1_000, from, until);
        for (var seat = 0; seat < random.Next(0, 5); seat++)
        {
            var (starts, ends) = AnyDays(random);
            post.Held($"W{random.Next(Workers)}", starts, ends, random.Next(1, 11) * 1_000, random.Next(6) == 0);
        }

        return post;
    }

    private static WorkerState BuildWorker(string staffId, Random random)
    {
        var (from, until) = random.Next(3) == 0 ? AnyDays(random) : ("0001-01-01", "");
        var worker = States.Worker(staffId, from, until, random.Next(3) == 0 ? Employment.Agency : Employment.Employee);
        for (var booking = 0; booking < random.Next(0, 3); booking++)
        {
            var (starts, ends) = AnyDays(random);
            worker.Booked($"{staffId}-{booking}", $"P{random.Next(Posts)}", starts, ends, random.Next(1, 11) * 1_000);
        }

        return worker.Leaves(AnyDays(random).From, random.Next(3) > 0 ? PlanStanding.Planned : (PlanStanding)random.Next(1, 7));
    }

    private static (string From, string Until) AnyDays(Random random)
    {
        var from = States.April.AddDays(random.Next(0, 60));
        return (Iso(from), random.Next(3) == 0 ? "" : Iso(from.AddDays(random.Next(1, 40))));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
