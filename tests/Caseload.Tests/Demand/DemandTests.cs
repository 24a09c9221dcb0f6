using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Tests.Demand;

public sealed class DemandTests : IAsyncLifetime
{
    private const string File = "demand_monthly.csv";
    private const string Rows = """
        month,unit,source,contacts,referrals,re_referrals,assessments_started
        2009-08,T,Police,40,12,3,
        2009-08,T,School,20,5,,4
        2009-10,A,Police,50,10,0,9
        """;

    private CaseloadHost host = null!;

    public async Task InitializeAsync()
    {
        host = await CaseloadHost.StartAsync();
        await host.ImportAsync(new Dictionary<string, string> { ["org_units.csv"] = "code,name,type,parent_code\nA,Authority,Authority,\nT,Team,Team,A\n" });
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Months_add_up_over_sources_a_missing_month_stays_missing_and_what_no_row_states_too()
    {
        var taken = (await host.ImportAsync(new Dictionary<string, string> { [File] = Rows }))[File];
        var again = (await host.ImportAsync(new Dictionary<string, string> { [File] = Rows }))[File];

        var all = await GetAsync(Roles.ReportAuthor, new());
        var police = await GetAsync(Roles.Manager, new() { Source = "Police" });
        var team = await GetAsync(Roles.Manager, new(), "T");

        Assert.Equal((3, 3, "2009-10-31"), (taken.NewRows, again.UnchangedRows, taken.CoversTo));
        Assert.Equal(["2009-08", "2009-09", "2009-10"], all.Months.Select(month => month.Month));
        Assert.Equal((60, 17, 3, 4), (all.Months[0].Contacts, all.Months[0].Referrals, all.Months[0].ReReferrals, all.Months[0].AssessmentsStarted));
        Assert.False(all.Months[1].HasContacts);
        Assert.True(all.Months[2] is { HasReReferrals: true, ReReferrals: 0, HasAssessmentsCompleted: false });
        Assert.Equal((12, false), (police.Months[0].Referrals, police.Months[0].HasAssessmentsStarted));
        Assert.Equal(["Police", "School"], all.Sources);
        Assert.Equal("2009-08", Assert.Single(team.Months).Month);
    }

    [Fact]
    public async Task A_part_larger_than_its_whole_is_refused_and_so_is_a_reader_of_cases_alone()
    {
        var refused = (await host.ImportAsync(new Dictionary<string, string> { [File] = "month,unit,source,referrals,re_referrals\n2009-08,T,Police,3,4\n2009-13,T,Police,,\n" }))[File];
        var practitioner = await Assert.ThrowsAsync<RpcException>(() => GetAsync(Roles.Practitioner, new()));
        var foreign = await Assert.ThrowsAsync<RpcException>(() => GetAsync(Roles.Manager, new() { Unit = "A" }, "T"));

        Assert.Equal(2, refused.RefusedRows);
        Assert.Equal((StatusCode.PermissionDenied, StatusCode.NotFound), (practitioner.StatusCode, foreign.StatusCode));
    }

    private async Task<V1.Demand> GetAsync(string role, GetDemandRequest request, params string[] roots) =>
        await new DemandService.DemandServiceClient(host.As(role, roots)).GetDemandAsync(request);
}
