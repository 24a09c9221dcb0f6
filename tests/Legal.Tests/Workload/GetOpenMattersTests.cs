using Grpc.Core;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Legal.Tests.Workload;

public sealed class GetOpenMattersTests : IAsyncLifetime
{
    private static readonly string Darlington = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "darlington-2009", "legal_monthly.csv"));

    private LegalHost host = null!;

    public async Task InitializeAsync() => host = await LegalHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Darlington_has_eleven_months_three_gaps_a_mean_of_31_and_a_peak_in_August()
    {
        await host.ImportAsync(new() { ["legal_monthly.csv"] = Darlington });

        var answer = await host.Workload(Roles.ReportAuthor).GetOpenMattersAsync(new GetOpenMattersRequest());

        Assert.Equal(("A", "Authority", "2009-10-31", 14), (answer.Unit, answer.UnitName, answer.FiguresTo, answer.Months.Count));
        Assert.Equal(["2009-01", "2009-07", "2009-09"], answer.Months.Where(month => month.Total.Quality == Quality.Missing).Select(month => month.Month));
        Assert.Equal(("31.0", 341, 11, 14), (answer.Total.Mean.Shown, answer.Total.Mean.Numerator, answer.Total.Present, answer.Total.Months));
        Assert.Equal(("45.0", "2009-08"), (answer.Total.Peak.Shown, Assert.Single(answer.Total.PeakMonths)));
        Assert.Equal(("11.5", "19.5"), (answer.PreProceedings.Mean.Shown, answer.Proceedings.Mean.Shown));
    }

    [Fact]
    public async Task Loaded_matters_are_counted_exactly_and_the_months_before_them_stay_as_published()
    {
        await host.ImportAsync(new()
        {
            ["legal_monthly.csv"] = Darlington,
            ["matters.csv"] = """
                matter_ref,kind,org_unit,opened_on,pp_start_date,issued_on,closed_on
                M1,CareProceedings,T1,2009-04-01,,2009-04-01,
                M2,CareProceedings,T1,2009-04-01,,2009-04-01,
                M3,PreProceedings,T2,2009-04-01,2009-04-01,,
                M4,PreProceedings,T2,2009-04-11,2009-04-11,,
                M5,PreProceedings,T1,2009-04-01,2009-04-01,,2009-04-06
                M6,Advice,T1,2009-04-01,,,
                """,
        });

        var answer = await host.Workload().GetOpenMattersAsync(new GetOpenMattersRequest { FromMonth = "2009-03", ToMonth = "2009-04" });
        var team = await host.Workload(Roles.Manager, "T2").GetOpenMattersAsync(new GetOpenMattersRequest { FromMonth = "2009-04", ToMonth = "2009-04" });

        Assert.Equal(["28.0 legal_monthly.csv, as published", "3.8 matters.csv"], answer.Months.Select(month => $"{month.Total.Shown} {month.Total.Source}"));
        Assert.Equal((115, 30, 4), (answer.Months[1].Total.Numerator, answer.Months[1].Total.Denominator, answer.Months[1].PreProceedingsAtEnd + answer.Months[1].ProceedingsAtEnd));
        Assert.Equal(50, Assert.Single(team.Months).Total.Numerator);
    }

    [Fact]
    public async Task A_header_alone_says_that_there_are_none_and_nothing_loaded_says_nothing()
    {
        var before = await host.Workload().GetOpenMattersAsync(new GetOpenMattersRequest { FromMonth = "2010-02", ToMonth = "2010-03" });
        await host.ImportAsync(new() { ["matters.csv"] = "matter_ref,kind\n" });
        var after = await host.Workload().GetOpenMattersAsync(new GetOpenMattersRequest { FromMonth = "2010-02", ToMonth = "2010-03" });

        Assert.Empty(before.Months);
        Assert.Equal([(Quality.Missing, ""), (Quality.Partial, "0.0")], after.Months.Select(month => (month.Total.Quality, month.Total.Shown)));
    }

    [Fact]
    public async Task Averages_of_several_authorities_must_name_theirs()
    {
        await host.ImportAsync(new() { ["org_units.csv"] = "code,name,type,parent_code\nB,Another authority,Authority,\n" });

        var faults = await host.FaultsAsync("legal_monthly.csv", "org_unit,month,pre_proceedings,proceedings\n,2009-01,1,1\nA,2009-01,1,1\nB,2009-01,-1,\n");

        Assert.Equal(["2 org_unit LEGALMONTH-030", "4 pre_proceedings LEGALMONTH-003"], faults);
    }

    [Theory]
    [InlineData("2009-13", "2009-10")]
    [InlineData("2009-10", "2009-09")]
    public async Task Months_that_are_none_are_refused(string from, string to)
    {
        await host.ImportAsync(new() { ["legal_monthly.csv"] = Darlington });

        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await host.Workload().GetOpenMattersAsync(new GetOpenMattersRequest { FromMonth = from, ToMonth = to }));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
    }
}
