using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using Lists = WorkforcePlatform.Caseload.V1.ListWorklistRequest.Types.List;

namespace WorkforcePlatform.Caseload.Tests.Districts;

/// <summary>
/// Three districts on 30 October 2009. Ely holds children of March and of Chatteris, both Fenland’s areas, one of nowhere that is known and one
/// of no stated area; a family of two is at court, another is split between two districts.
/// </summary>
public sealed class DistrictTown : IAsyncLifetime
{
    private static readonly ImportOptions Today = new() { AsAt = "2009-10-30" };

    public CaseloadHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await CaseloadHost.StartAsync(new DateTimeOffset(2009, 10, 30, 9, 0, 0, TimeSpan.Zero));
        var results = await Host.ImportAsync(new Dictionary<string, string>
        {
            ["org_units.csv"] = "code,name,type,parent_code,locality\nA,Authority,Authority,,\nS,Safeguarding,Service,A,\nELY,East Cambridgeshire,District,S,Ely\nELY-1,Ely unit 1,Unit,ELY,\nFEN,Fenland,District,S,March;Chatteris\nHUN,Huntingdonshire,District,S,\n",
            ["workers.csv"] = "staff_id,name,employment,start_date\nW1,Anna Hill,Employee,2008-01-01\nW2,Ben Wood,Employee,2008-01-01\n",
            ["posts.csv"] = "post_no,title,role,fte,org_unit,case_holding,qualified_required,effective_from\nP1,Social worker,SocialWorker,1,ELY-1,Y,Y,2008-01-01\nP2,Social worker,SocialWorker,1,FEN,Y,Y,2008-01-01\n",
            ["occupancies.csv"] = "staff_id,post_no,fte,start\nW1,P1,1,2008-01-01\nW2,P2,1,2008-01-01\n",
            ["cases.csv"] = "child_id,opened_on,category,team,home_area,family_ref,complex,assessment_due_on,birth_month\n"
                + "E1,2009-01-05,CIN,ELY-1,ely,,,,\nM1,2009-01-06,CIN,ELY-1,March,,,,\nM2,2009-01-07,CIN,ELY-1,march,F1,,,\nM3,2009-01-08,CLA,ELY-1,March,F1,,,\nT1,2009-01-09,CP,ELY,Chatteris,,,,\n"
                + "N1,2009-01-10,CIN,ELY-1,Norwich,,,,\nN2,2009-01-11,CIN,ELY-1,,,Y,,\nH1,2009-01-12,CIN,HUN,Ely,,,,\nF1,2009-01-13,CIN,FEN,March,F2,,,\nF2,2009-01-14,CIN,ELY-1,March,F2,,,\nU1,2009-01-15,FamilyHelp,ELY-1,March,,,,\n"
                + "K1,2009-01-16,Assessment,ELY-1,Ely,,,2009-10-29,\nK2,2009-01-16,Assessment,ELY-1,Ely,,,2009-10-30,\nK3,2009-01-16,CareLeaver,FEN,March,,,,1984-09\nK4,2009-01-16,CareLeaver,FEN,March,,,,1984-10\nS1,2009-01-17,CIN,S,Ely,,,,\n",
            ["allocations.csv"] = "child_id,staff_id,role,start,end\n" + string.Concat(((string[])["E1", "M1", "M2", "M3", "T1", "N1", "N2", "F2", "K1", "K2"]).Select(child => $"{child},W1,Primary,2009-01-20,\n")) + "F1,W2,Primary,2009-01-20,\n",
        }, Today);
        var matters = await Host.ImportAsync(new Dictionary<string, string>
        {
            ["matters.csv"] = "matter_ref,kind,child_ids,org_unit,opened_on,issued_on\nL1,CareProceedings,M3,ELY,2009-05-01,2009-06-01\n",
        }, Today);
        Assert.All(results.Values.Concat(matters.Values), file => Assert.Equal(ImportFile.Types.State.Committed, file.State));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    public async Task<DistrictView> ViewAsync(string unit, params string[] roots) => await Client(roots).GetDistrictsAsync(new() { Unit = unit });

    public async Task<ListWorklistResponse> ListAsync(Lists list, string unit = "S", params string[] roots) => await Client(roots).ListWorklistAsync(new() { Unit = unit, List = list });

    public DistrictService.DistrictServiceClient Client(params string[] roots) => new(Host.As(Roles.Manager, roots));
}
