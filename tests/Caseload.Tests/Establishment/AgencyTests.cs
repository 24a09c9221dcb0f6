using WorkforcePlatform.Caseload.V1;

namespace WorkforcePlatform.Caseload.Tests.Establishment;

/// <summary>Bookings from their file to the figures that need them: on 15 June 2009 three of Darlington's posts are vacant.</summary>
public sealed class AgencyTests : IAsyncLifetime
{
    private const string Day = "2009-06-15";

    private CaseloadHost host = null!;

    public async Task InitializeAsync()
    {
        host = await CaseloadHost.StartAsync();
        await host.ImportAsync(CaseloadHost.Darlington());
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Without_the_file_nobody_can_say_what_is_covered()
    {
        var row = await EstablishmentAsync();

        Assert.Equal((3.0, false, Quality.Missing), (row.VacantFte, row.HasCoveredFte, row.AgencyRate.Quality));
    }

    [Fact]
    public async Task A_file_of_bookings_gives_the_agency_rate_and_what_is_covered()
    {
        await host.ImportAsync(Files("A1,W90,P-CP-05,,1,,2009-05-01,2009-07-05", "A2,W91,,CP,,18.5,2009-06-01,"));

        var row = await EstablishmentAsync();
        var uncovered = await UncoveredAsync();

        Assert.Equal((3.0, 1.0), (row.VacantFte, row.CoveredFte));
        Assert.Equal((1.5, Quality.Complete), (row.AgencyRate.Numerator, row.AgencyRate.Quality));
        Assert.Equal((2.0, Quality.Complete), (uncovered.Numerator, uncovered.Quality));
    }

    [Fact]
    public async Task A_header_without_rows_says_that_nothing_is_covered()
    {
        await host.ImportAsync(Files());

        var row = await EstablishmentAsync();

        Assert.Equal((true, 0.0, 0.0), (row.HasCoveredFte, row.CoveredFte, row.AgencyRate.Numerator));
    }

    [Fact]
    public async Task The_derived_sums_of_the_current_day_know_bookings_too()
    {
        await host.ImportAsync(Files("A1,W90,P-CP-05,,1,,2009-05-01,"));

        var today = await host.Pressure().ListPressureRowsAsync(new() { Unit = "CP" });

        Assert.Equal(1.0, today.Units.Single(unit => unit.Unit.Code == "CP").Measures.Single(measure => measure.Code == "agency_rate").Numerator);
    }

    private static Dictionary<string, string> Files(params string[] bookings) => new()
    {
        ["workers.csv"] = "staff_id,employment,start_date\nW90,Agency,2009-05-01\nW91,Agency,2009-05-01\n",
        ["agency_assignments.csv"] = string.Join('\n', ["assignment_ref,staff_id,post_no,org_unit,fte,hours_per_week,start,planned_end", .. bookings]) + "\n",
    };

    private async Task<EstablishmentRow> EstablishmentAsync() =>
        (await host.Pressure().ListEstablishmentAsync(new() { Unit = "CORE", On = Day })).Rows.Single(row => row.Unit.Code == "CORE");

    private async Task<Measure> UncoveredAsync() => (await host.Pressure().GetPressureAsync(new() { Unit = "CORE", On = Day }))
        .Unit.Measures.Single(measure => measure.Code == "uncovered_vacancy_rate");
}
