using WorkforcePlatform.Caseload.V1;

namespace WorkforcePlatform.Cli;

/// <summary>Posts and who fills them, a row a unit and everything below it.</summary>
internal static class EstablishmentReport
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct)
    {
        var arguments = Arguments.Parse(args, ["as-at", "unit", "format", "address", "token"], ["all-posts"]);
        using var connection = Connection.Open(arguments);
        var pressure = new PressureService.PressureServiceClient(connection.Caller);
        var table = new Table("unit", "posts", "establishment_fte", "in_post_fte", "vacant_fte", "covered_fte", "vacancy_rate", "agency_rate", "turnover_rate")
        {
            Numbers = ["posts", "establishment_fte", "in_post_fte", "vacant_fte", "covered_fte", "vacancy_rate", "agency_rate", "turnover_rate"],
        };
        var request = new ListEstablishmentRequest
        {
            Unit = arguments.Text("unit"),
            On = PressureReport.DayOf(arguments),
            AllPosts = arguments.Has("all-posts"),
            PageSize = 200,
        };
        do
        {
            var page = await pressure.ListEstablishmentAsync(request, deadline: DateTime.UtcNow + Limit, cancellationToken: ct);
            foreach (var row in page.Rows)
            {
                table.Add(
                    row.Unit.Code,
                    Figures.Count(row.Posts),
                    Figures.OneDecimal(row.EstablishmentFte),
                    Figures.OneDecimal(row.InPostFte),
                    Figures.OneDecimal(row.VacantFte),
                    Figures.OneDecimal(row.HasCoveredFte ? row.CoveredFte : null),
                    row.VacancyRate?.Shown ?? "",
                    row.AgencyRate?.Shown ?? "",
                    row.TurnoverRate?.Shown ?? "");
            }

            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        table.Print(arguments.Text("format"), Console.Out);
        return ExitCode.Done;
    }
}
