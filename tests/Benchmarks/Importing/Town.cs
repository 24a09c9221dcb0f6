using System.Globalization;
using System.Text;
using WorkforcePlatform.ImportClient;

namespace WorkforcePlatform.Benchmarks.Importing;

/// <summary>Files of a made-up council: one team, a worker for each twenty-five allocations, two allocations a child.</summary>
internal sealed class Town(int allocations)
{
    private readonly int children = allocations / 2;
    private readonly int workers = Math.Max(2, allocations / 25);

    /// <summary>What the allocations refer to.</summary>
    public IReadOnlyList<ImportSource> Ground =>
    [
        Source("org_units.csv", "code,name,type,valid_from\nCOUNCIL,Council,Authority,2000-01-01\n"),
        Source("workers.csv", "staff_id,name,employment,start_date\n" + Lines(workers, worker => $"W{worker:00000},Worker {worker},Employee,2000-01-01")),
        Source("cases.csv", "child_id,opened_on,category,team\n" + Lines(children, child => $"C{child:0000000},{Iso(Start(child))},CIN,COUNCIL")),
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
                    ? new($"C{child:0000000}", $"W{child % workers:00000}", Iso(Start(child)), Iso(moved))
                    : new($"C{child:0000000}", $"W{(child + 1) % workers:00000}", Iso(moved), "");
            }
        }
    }

    private static DateOnly Start(int child) => new DateOnly(2008, 1, 1).AddDays(child % 300);

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(one => line(one) + "\n"));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ImportSource Source(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new ImportSource(name, bytes.Length, () => new MemoryStream(bytes));
    }
}
