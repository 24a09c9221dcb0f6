using System.Globalization;
using System.Text;
using WorkforcePlatform.ImportClient;

namespace WorkforcePlatform.Benchmarks.Importing;

/// <summary>Files of made-up councils, each of the usual size: 2,600 children and 200 workers, two allocations a child.</summary>
internal sealed class Councils(int allocations)
{
    private const int ChildrenOfCouncil = 2_600;
    private const int WorkersOfCouncil = 200;

    private readonly int children = allocations / 2;

    /// <summary>What the allocations refer to.</summary>
    public IReadOnlyList<ImportSource> Ground =>
    [
        Source("org_units.csv", "code,name,type,valid_from\n" + Lines(CouncilOf(children - 1) + 1, council => $"A{council:000},Council {council},Authority,2000-01-01")),
        Source("workers.csv", "staff_id,name,employment,start_date\n" + Lines((CouncilOf(children - 1) + 1) * WorkersOfCouncil, worker => $"W{worker:00000},Worker {worker},Employee,2000-01-01")),
        Source("cases.csv", "child_id,opened_on,category,team\n" + Lines(children, child => $"C{child:0000000},{Iso(Start(child))},CIN,A{CouncilOf(child):000}")),
    ];

    public ImportSource AllocationsFile => Source(
        "allocations.csv",
        "child_id,staff_id,role,start,end,change_reason\n" + string.Concat(Allocations.Select(row => $"{row.Child},{row.Staff},Primary,{row.Start},{row.End},allocation\n")));

    /// <summary>Two spells a child: one that has ended and the one that goes on, in an order that is not the index's.</summary>
    public IEnumerable<AllocationRow> Allocations
    {
        get
        {
            for (var row = 0; row < allocations; row++)
            {
                var child = (int)(row / 2 * 7919L % children);
                var moved = Start(child).AddDays(200);
                yield return row % 2 == 0
                    ? new($"C{child:0000000}", WorkerOf(child, 0), Iso(Start(child)), Iso(moved))
                    : new($"C{child:0000000}", WorkerOf(child, 1), Iso(moved), "");
            }
        }
    }

    private static int CouncilOf(int child) => child / ChildrenOfCouncil;

    private static string WorkerOf(int child, int turn) =>
        string.Create(CultureInfo.InvariantCulture, $"W{(CouncilOf(child) * WorkersOfCouncil) + ((child + turn) % WorkersOfCouncil):00000}");

    private static DateOnly Start(int child) => new DateOnly(2008, 1, 1).AddDays(child % 300);

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(one => line(one) + "\n"));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ImportSource Source(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new ImportSource(name, bytes.Length, () => new MemoryStream(bytes));
    }
}
