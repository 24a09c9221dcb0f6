using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Health;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>The sample with two leavers of 2009, one of them covered until 27 November, and somebody who works part of the week.</summary>
public sealed class HrSite : IAsyncLifetime
{
    public RunningPlatform Platform { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Platform = await RunningPlatform.StartAsync();
        var readiness = Platform.Services.GetRequiredService<Readiness>();
        await Eventually.TrueAsync(async () => (await readiness.ObjectionsAsync(CancellationToken.None)).Count == 0);
        Assert.True(await Platform.TakeAsync(
            ("workers.csv", "staff_id,name,employment,start_date,end_date\nW012,Worker 012,Employee,2008-04-01,2008-10-10\nW002,Worker 002,Employee,2008-04-01,2009-09-02\nW90,Worker 090,Agency,2009-09-01,\nW91,Worker 091,Agency,2009-09-01,\n"),
            ("occupancies.csv", "staff_id,post_no,fte,start\nW003,P-DUTY-A-02,0.6,2008-04-01\n"),
            ("agency_spend.csv", "month,supplier,unit,hours,amount\n2009-10,Invented Agency,CP,148,5920\n2009-08,Invented Agency,DUTY,74,\n"),
            ("budget_establishment.csv", "year,unit,role,budget_fte,budget_amount\n2009-10,CORE,SocialWorker,30,1101870\n"),
            ("demand_monthly.csv", "month,unit,source,contacts,referrals,re_referrals\n2009-08,DARL,Police,40,12,3\n2009-10,DARL,Police,50,10,\n"),
            ("agency_assignments.csv", "assignment_ref,staff_id,agency,post_no,org_unit,reason,fte,start,planned_end,notice_weeks\nA-1,W90,Invented Agency,P-DUTY-A-01,,VacancyCover,1,2009-09-07,2009-11-27,4\nA-2,W91,<b>Agency</b>,,CP,Backlog,0.5,2009-09-01,,\n")));
        using var reader = Reader();
        await reader.SignInAsync("demo-hr");
        await Eventually.TrueAsync(async () => (await reader.ReadAsync("/vacancies")).Contains("P-DUTY-A-01", StringComparison.Ordinal));
        Assert.True(await Platform.TakeAsync(
            ("vacancies.csv", "post_no,vacant_since,stage,requisitioned_on,advertised_on,applications,shortlisted,reason\nP-CP-01,2008-10-11,Interviewing,2008-11-03,2009-08-10,5,2,Resigned\n")));
    }

    public async Task DisposeAsync() => await Platform.DisposeAsync();

    public PageReader Reader() => new(Platform.People);
}
