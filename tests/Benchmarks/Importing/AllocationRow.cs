namespace WorkforcePlatform.Benchmarks.Importing;

/// <summary>One made-up allocation, as the file spells it.</summary>
internal readonly record struct AllocationRow(string Child, string Staff, string Start, string End)
{
    /// <summary>Two spells a child: one that has ended and the one that goes on, in an order that is not the index's.</summary>
    public static IEnumerable<AllocationRow> Make(int count)
    {
        var first = new DateOnly(2008, 1, 1);
        for (var row = 0; row < count; row++)
        {
            var child = (int)(row / 2 * 7919L % (count / 2));
            var start = first.AddDays(child % 300);
            yield return row % 2 == 0
                ? new($"C{child:0000000}", $"W{child % 4000:0000}", Iso(start), Iso(start.AddDays(200)))
                : new($"C{child:0000000}", $"W{(child + 1) % 4000:0000}", Iso(start.AddDays(200)), "");
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
