using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Health;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Tests.Support;
using WorkforcePlatform.Workforce;
using WorkforcePlatform.Workforce.Users;
using WorkforcePlatform.Workforce.V1;
using User = WorkforcePlatform.Workforce.Users.User;

namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>
/// One authority with two services that are alike to the letter but for the name, NORTH and SOUTH: whoever is of NORTH may learn nothing
/// of what is called SOUTH. A user of each role is of NORTH. MOUTH is the name of nothing.
/// </summary>
public sealed class TwoServices : IAsyncLifetime
{
    /// <summary>The caller's own, another's, and none.</summary>
    public const string Own = "NORTH", Foreign = "SOUTH", Missing = "MOUTH";

    /// <summary>Every role that a person can have.</summary>
    public static readonly IReadOnlyList<Role> People = [.. Enum.GetValues<Role>().Where(role => role != Role.Unspecified)];

    public RunningPlatform Platform { get; private set; } = null!;

    public static string SubjectOf(Role role) => $"north-{role}".ToLowerInvariant();

    public async Task InitializeAsync()
    {
        Platform = await RunningPlatform.StartAsync("--empty");
        var readiness = Platform.Services.GetRequiredService<Readiness>();
        await Eventually.TrueAsync(async () => (await readiness.ObjectionsAsync(CancellationToken.None)).Count == 0);
        Assert.True(await Platform.TakeAsync(Files()));
        await FollowedAsync();
        Assert.True(await Platform.TakeAsync(("vacancies.csv", Lines("post_no,vacant_since,stage,requisitioned_on,reason", "@-P2,2009-01-01,Interviewing,2009-02-02,Resigned"))));
        await EnterUsersAsync();
    }

    public async Task DisposeAsync() => await Platform.DisposeAsync();

    private static (string Name, string Text)[] Files() =>
    [
        ("org_units.csv", "code,name,type,parent_code\nWHOLE,Whole authority,Authority,\n" + string.Concat(
            ((string[])[Own, Foreign]).Select(side => $"{side},{side} service,Service,WHOLE\n{side}-T,{side} team,Team,{side}\n"))),
        ("posts.csv", Lines(
            "post_no,title,role,fte,org_unit,case_holding,qualified_required,funding,effective_from",
            "@-P1,@ social worker,SocialWorker,1,@-T,Y,Y,Base,2008-01-01", "@-P2,@ vacant post,SocialWorker,1,@-T,Y,Y,Base,2009-01-01", "@-P3,@ third post,SocialWorker,1,@-T,Y,Y,Base,2008-01-01")),
        ("workers.csv", Lines(
            "staff_id,name,qualified_on,employment,start_date,end_date",
            "@-W1,@ Worker,2001-01-01,Employee,2008-01-01,", "@-W2,@ Booked,2001-01-01,Agency,2009-09-01,", "@-W3,@ Leaver,2001-01-01,Employee,2008-01-01,2009-11-20", "@-L1,@ Lawyer,,Employee,2008-01-01,")),
        ("occupancies.csv", Lines("staff_id,post_no,fte,start", "@-W1,@-P1,1,2008-01-01", "@-W3,@-P3,1,2008-01-01")),
        ("agency_assignments.csv", Lines("assignment_ref,staff_id,agency,post_no,reason,fte,start,planned_end", "@-A1,@-W2,@ Agency,@-P2,VacancyCover,1,2009-09-01,2009-12-01")),
        ("agency_spend.csv", Lines("month,supplier,unit,hours,amount", "2009-10,@ Agency,@-T,10,1000")),
        ("supervisions.csv", Lines("staff_id,due_on,held_on", "@-W1,2009-10-01,2009-10-02")),
        ("budget_establishment.csv", Lines("year,unit,role,budget_fte,budget_amount", "2009-10,@-T,SocialWorker,2,90000")),
        ("cases.csv", Lines("child_id,opened_on,category,team", "@-C1,2009-03-01,CIN,@-T", "@-C2,2009-04-01,CP,@-T")),
        ("allocations.csv", Lines("child_id,staff_id,role,start", "@-C1,@-W1,Primary,2009-03-02", "@-C2,@-W3,Primary,2009-04-02")),
        ("demand_monthly.csv", Lines("month,unit,source,contacts,referrals", "2009-10,@-T,@ police,40,10")),
        ("published_measures.csv", Lines("unit,measure,as_at,value,source", "@,vacancy_rate,2009-10-30,33,@ report")),
        ("matters.csv", Lines("matter_ref,kind,child_ids,org_unit,social_worker,lead_fee_earner,opened_on,pp_start_date,issued_on", "@-M1,CareProceedings,@-C1,@-T,@-W1,@-L1,2009-05-01,2009-05-15,2009-09-01")),
        ("gateways.csv", Lines("matter_ref,met_on,decision,threshold", "@-M1,2009-05-15,B,Y")),
        ("hearings.csv", Lines("hearing_ref,matter_ref,type,listed_for,start_time,status", "@-H1,@-M1,CMH,2009-11-24,10:00,Listed")),
        ("directions.csv", Lines("matter_ref,due_at,party,what", "@-M1,2009-11-16 16:00,Council,@ bundle")),
    ];

    private static string Lines(string header, params string[] rows) => string.Join(
        '\n', [header, .. ((string[])[Own, Foreign]).SelectMany(side => rows.Select(row => row.Replace("@", side, StringComparison.Ordinal))), ""]);

    private async Task FollowedAsync()
    {
        var operations = Platform.As<OperationsService.OperationsServiceClient>(Roles.Administrator);
        await Eventually.TrueAsync(async () => (await operations.GetBacklogAsync(new GetBacklogRequest())).Services.All(service => service.OutboxPending == 0));
    }

    // Not through the RPC: a user who signs in without a password can not be made by asking.
    private async Task EnterUsersAsync()
    {
        await using var db = await Platform.Services.GetRequiredService<IDbContextFactory<WorkforceDb>>().CreateDbContextAsync();
        db.Users.AddRange(People.Select(role => User.Enter(
            SubjectOf(role), new UserDetails($"{role} of {Own}", role, [Own], role is Role.Practitioner ? $"{Own}-W1" : ""), DateTimeOffset.UnixEpoch, demo: true)));
        await db.SaveChangesAsync();
    }
}
