using WorkforcePlatform.Legal.V1;

namespace WorkforcePlatform.Cli;

/// <summary>Average open legal matters, a row a month. A gap is an empty row with the quality Missing; an empty platform prints the header.</summary>
internal static class LegalOpenMattersReport
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct)
    {
        var arguments = Arguments.Parse(args, ["from", "to", "unit", "format", "address", "token"], []);
        using var connection = Connection.Open(arguments);
        var workload = new WorkloadService.WorkloadServiceClient(connection.Caller);
        var table = new Table("month", "pre_proceedings", "proceedings", "total", "quality", "source") { Numbers = ["pre_proceedings", "proceedings", "total"] };
        var request = new GetOpenMattersRequest { FromMonth = arguments.Text("from"), ToMonth = arguments.Text("to"), Unit = arguments.Text("unit") };
        var answer = await workload.GetOpenMattersAsync(request, deadline: DateTime.UtcNow + Limit, cancellationToken: ct);
        foreach (var month in answer.Months)
        {
            var known = new[] { month.Total, month.PreProceedings, month.Proceedings }.FirstOrDefault(figure => figure.HasValue) ?? month.Total;
            var quality = known.HasValue && !month.Total.HasValue ? Quality.Partial : known.Quality;
            table.Add(month.Month, month.PreProceedings.Shown, month.Proceedings.Shown, month.Total.Shown, quality.ToString(), known.Source);
        }

        table.Print(arguments.Text("format"), Console.Out);
        return ExitCode.Done;
    }
}
