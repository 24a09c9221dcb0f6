using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Legal.Tests.Matters;

public sealed class ListHearingsTests : IAsyncLifetime
{
    private LegalHost host = null!;

    public async Task InitializeAsync()
    {
        host = await LegalHost.StartAsync();
        await host.ImportAsync(new()
        {
            ["matters.csv"] = "matter_ref,kind,org_unit,social_worker,opened_on,closed_on\nM1,CareProceedings,T1,W1,2009-01-05,\nM2,CareProceedings,T2,W1,2009-02-01,\nM3,CareProceedings,T1,,2009-02-01,2009-11-02\n",
            ["hearings.csv"] = """
                hearing_ref,matter_ref,type,listed_for,status
                H1,M1,IRH,2009-12-01,Listed
                H2,M2,FH,2009-11-15,
                H3,M1,CMH,2009-10-01,Held
                H4,M1,FH,2009-11-20,Vacated
                H5,M3,FH,2009-11-10,Listed
                """,
        });
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task What_is_listed_to_come_in_open_matters_is_told_the_earliest_first()
    {
        var listed = await ListAsync(new() { From = "2009-10-30" });

        Assert.Equal(["H2", "H1"], listed.Hearings.Select(one => one.Hearing.HearingRef));
        Assert.Equal(("M2", "W1", true, 2), (listed.Hearings[0].MatterRef, listed.Hearings[0].SocialWorkerStaffId, listed.Loaded, listed.Total));
        Assert.Equal(["H2"], (await ListAsync(new() { From = "2009-10-30", To = "2009-11-30" })).Hearings.Select(one => one.Hearing.HearingRef));
        Assert.Empty((await ListAsync(new() { From = "2009-10-30", SocialWorkerStaffId = "W2" })).Hearings);
    }

    [Fact]
    public async Task A_manager_sees_hearings_of_the_own_units_and_HR_how_many()
    {
        var manager = await ListAsync(new() { From = "2009-10-30", SocialWorkerStaffId = "w1" }, Roles.Manager, "T1");
        var hr = await ListAsync(new() { From = "2009-10-30", SocialWorkerStaffId = "W1" }, Roles.Hr);

        Assert.Equal(["H1"], manager.Hearings.Select(one => one.Hearing.HearingRef));
        Assert.Equal((2, 0, ""), (hr.Total, hr.Hearings.Count, hr.NextPageToken));
    }

    [Fact]
    public async Task Pages_of_hearings_follow_each_other()
    {
        var first = await ListAsync(new() { From = "2009-10-30", PageSize = 1 });
        var second = await ListAsync(new() { From = "2009-10-30", PageSize = 1, PageToken = first.NextPageToken });

        Assert.Equal(["H2", "H1"], first.Hearings.Concat(second.Hearings).Select(one => one.Hearing.HearingRef));
        Assert.Empty(second.NextPageToken);
    }

    private async Task<ListHearingsResponse> ListAsync(ListHearingsRequest request, string role = Roles.Legal, params string[] roots) =>
        await host.Matters(role, roots).ListHearingsAsync(request);
}
