using Grpc.Core;
using WorkforcePlatform.Caseload.V1;

namespace WorkforcePlatform.Caseload.Tests.Comparators;

public sealed class ComparisonTests(DarlingtonFixture darlington) : IClassFixture<DarlingtonFixture>
{
    private PressureService.PressureServiceClient Pressure => darlington.Host.Pressure();

    [Fact]
    public async Task What_DfE_published_for_2025_stands_beside_the_core_teams_own_figures()
    {
        var compared = await Pressure.GetComparisonAsync(new() { Unit = "CORE" });

        var vacancy = compared.Measures.Single(row => row.Own.Code == "vacancy_rate");
        Assert.Equal((2025, "Darlington", "North East", 10), (compared.Year, compared.Authority, compared.Region, compared.Neighbours.Count));
        Assert.Equal(("0.0", "4", "8.9", "14.2"), (vacancy.Own.Shown, vacancy.Authority.Shown, vacancy.Region.Shown, vacancy.England.Shown));
        Assert.Equal("Gateshead", compared.Neighbours[0]);
        Assert.InRange(vacancy.NeighboursWithNumber, 1, 10);
    }

    [Fact]
    public async Task A_measure_that_is_not_loaded_has_published_figures_and_none_of_its_own()
    {
        var compared = await Pressure.GetComparisonAsync(new() { Unit = "CORE" });

        var agency = compared.Measures.Single(row => row.Own.Code == "agency_rate");
        Assert.Equal((false, Quality.Missing, "12.3", "13"), (agency.Own.HasValue, agency.Own.Quality, agency.Authority.Shown, agency.England.Shown));
    }

    [Fact]
    public async Task A_year_that_was_not_published_is_refused_with_those_that_were()
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await Pressure.GetComparisonAsync(new() { Year = 2016 }));

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Contains("2025", refused.Status.Detail, StringComparison.Ordinal);
    }
}
