using WorkforcePlatform.Caseload.Comparators;
using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Tests.Comparators;

/// <summary>DfE's own file, recomputed for every row by the platform's formulas.</summary>
public class WorkforceIndicatorsTests
{
    private const decimal Tolerance = 0.1m;

    private static readonly string[] Codes =
        [MeasureCodes.VacancyRate, MeasureCodes.AgencyRate, MeasureCodes.TurnoverRate, MeasureCodes.AbsenceRate, MeasureCodes.CaseloadPerHolderFte];

    [Fact]
    public void Every_row_agrees_within_a_tenth_except_those_that_DfE_estimated()
    {
        var exceptions =
            from code in Codes
            from row in WorkforceIndicators.All
            let recomputed = row.Recomputed(code).Value
            let published = row.Published(code)!.Value
            where recomputed is not null && published is not null && Math.Abs(recomputed.Value - published.Value) > Tolerance
            select $"{code} {row.Year} {row.Name}";

        Assert.Equal(
            new[]
            {
                "agency_rate 2023 London", "agency_rate 2023 Outer London", "agency_rate 2024 England", "agency_rate 2024 West Midlands",
                "turnover_rate 2018 Isle of Wight", "turnover_rate 2022 Bracknell Forest", "turnover_rate 2022 North East",
                "turnover_rate 2024 North East", "turnover_rate 2024 England",
                "absence_rate 2023 East of England", "absence_rate 2023 North West", "absence_rate 2024 England",
                "absence_rate 2024 South West", "absence_rate 2024 West Midlands",
                "caseload_per_holder_fte 2023 Isles of Scilly",
            }.Order(),
            exceptions.Order());
    }

    [Theory]
    [InlineData(MeasureCodes.VacancyRate, 1461)]
    [InlineData(MeasureCodes.AgencyRate, 1449)]
    [InlineData(MeasureCodes.TurnoverRate, 1453)]
    [InlineData(MeasureCodes.AbsenceRate, 1444)]
    [InlineData(MeasureCodes.CaseloadPerHolderFte, 1458)]
    public void Every_row_with_numbers_takes_part(string code, int rows)
    {
        var compared = WorkforceIndicators.All.Count(row => row.Recomputed(code).Value is not null && row.Published(code)!.Value is not null);

        Assert.Equal(1463, WorkforceIndicators.All.Count);
        Assert.Equal(rows, compared);
    }

    [Theory]
    [InlineData("c", "hidden")]
    [InlineData("u", "low reliability")]
    [InlineData("x", "not available")]
    [InlineData("z", "not applicable")]
    [InlineData("", "not available")]
    public void A_symbol_is_never_0(string symbol, string shown)
    {
        var figure = new PublishedFigure(symbol);

        Assert.Null(figure.Value);
        Assert.Null(figure.Rank);
        Assert.Equal(shown, figure.Shown);
    }

    [Fact]
    public void Low_is_shown_as_low_and_ranks_as_0()
    {
        var sunderland = WorkforceIndicators.All.Single(row => row is { Year: 2025, Name: "Sunderland" }).Published(MeasureCodes.AgencyRate)!;

        Assert.Null(sunderland.Value);
        Assert.Equal(0, sunderland.Rank);
        Assert.Equal("low (rounds to 0)", sunderland.Shown);
    }

    [Fact]
    public void A_row_with_a_symbol_in_a_part_has_no_recomputed_value()
    {
        var symbols = WorkforceIndicators.All.Where(row => row["agency_fte"].Value is null).ToList();

        Assert.NotEmpty(symbols);
        Assert.All(symbols, row => Assert.Null(row.Recomputed(MeasureCodes.AgencyRate).Value));
    }
}
