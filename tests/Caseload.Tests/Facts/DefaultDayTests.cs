using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.Caseload.Tests.Facts;

/// <summary>The default day of every page, on 1 March 2010.</summary>
public sealed class DefaultDayTests : IAsyncLifetime
{
    private CaseloadHost host = null!;

    public async Task InitializeAsync()
    {
        host = await CaseloadHost.StartAsync();
        await host.ImportAsync(new Dictionary<string, string>
        {
            ["org_units.csv"] = "code,name,type,parent_code\nA,Authority,Authority,\nT,Team,Team,A\n",
            ["cases.csv"] = "child_id,opened_on,closed_on,category,team\nC1,2009-01-05,,CP,T\n",
        });
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_figure_printed_for_a_later_day_moves_it_and_one_for_a_day_to_come_does_not()
    {
        await host.ImportAsync(new Dictionary<string, string>
        {
            ["published_measures.csv"] = "unit,measure,as_at,source,value\nA,unallocated,2009-10-30,Report,1\nA,unallocated,2010-06-30,Forecast,1\n",
        });

        var pressure = await host.Pressure().GetPressureAsync(new GetPressureRequest());

        Assert.Equal(("2009-10-30", "2009-10-30"), (pressure.On, pressure.FiguresTo));
    }

    [Fact]
    public async Task A_file_taken_as_at_a_day_to_come_makes_it_today()
    {
        await host.ImportAsync(
            new Dictionary<string, string> { ["cases.csv"] = "child_id,opened_on,closed_on,category,team\nC1,2009-01-05,,CP,T\n" },
            new ImportOptions { Complete = true, AsAt = "2010-06-30", ClosingConfirmed = true });

        var pressure = await host.Pressure().GetPressureAsync(new GetPressureRequest());

        Assert.Equal(("2010-03-01", "2010-03-01"), (pressure.On, pressure.FiguresTo));
    }
}
