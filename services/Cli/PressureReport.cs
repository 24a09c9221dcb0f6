using System.Globalization;
using WorkforcePlatform.Caseload.V1;

namespace WorkforcePlatform.Cli;

/// <summary>A row a unit and measure. An empty platform prints the header.</summary>
internal static class PressureReport
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct)
    {
        var arguments = Arguments.Parse(args, ["as-at", "unit", "format", "address", "token"], []);
        using var connection = Connection.Open(arguments);
        var pressure = new PressureService.PressureServiceClient(connection.Caller);
        var table = new Table("unit", "measure", "value", "numerator", "denominator", "denominator_kind", "quality", "points", "level", "as_at", "source")
        {
            Numbers = ["value", "numerator", "denominator", "points"],
        };
        var request = new ListPressureRowsRequest { Unit = arguments.Text("unit"), On = DayOf(arguments), PageSize = 200 };
        do
        {
            var page = await pressure.ListPressureRowsAsync(request, deadline: DateTime.UtcNow + Limit, cancellationToken: ct);
            foreach (var unit in page.Units)
            {
                AddRows(table, unit, page.On);
            }

            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        table.Print(arguments.Text("format"), Console.Out);
        return ExitCode.Done;
    }

    internal static string DayOf(Arguments arguments) => arguments.Day("as-at")?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static void AddRows(Table table, UnitFigures unit, string on)
    {
        foreach (var measure in unit.Measures)
        {
            table.Add(
                unit.Unit.Code,
                measure.Code,
                ValueOf(measure),
                Figures.Exact(measure.HasNumerator ? measure.Numerator : null),
                Figures.Exact(measure.HasDenominator ? measure.Denominator : null),
                measure.DenominatorKind,
                measure.Quality.ToString(),
                measure.HasPoints ? Figures.Count(measure.Points) : "",
                "",
                measure.On.Length > 0 ? measure.On : on,
                measure.Source);
        }
    }

    // As it is printed, but a number for programs: "at least 30.2" is 30.2 here, and its quality says that it is partial.
    private static string ValueOf(Measure measure) =>
        measure.HasValue && Figures.Read(measure.Shown) is null ? Figures.OneDecimal(measure.Value) : measure.Shown;
}
