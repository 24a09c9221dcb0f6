namespace WorkforcePlatform.Workforce.Tests;

public class FaultTests : IAsyncLifetime
{
    private WorkforceHost host = null!;

    public async Task InitializeAsync()
    {
        host = await WorkforceHost.StartAsync();
        await host.ImportAsync(Darlington.Files);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("org_units.csv", "code,name,type,parent_code\nA,A,Team,B\nB,B,Team,C\nC,C,Service,A\nD,D,Team,A\n", "2 parent_code UNIT-030", "3 parent_code UNIT-030", "4 parent_code UNIT-030")]
    [InlineData("org_units.csv", "code,name,type,parent_code\nCORE,Core teams,Service,CP\n", "2 parent_code UNIT-030")]
    [InlineData("org_units.csv", "code,name,type,parent_code,manager_staff_id\nA,A,Team,NONE,\nB,B,Team,CORE,NOBODY\n", "2 parent_code UNIT-007", "3 manager_staff_id UNIT-007")]
    [InlineData("org_units.csv", "code,name,type,valid_from,valid_to\nA,A,Squad,,\nB,B,Team,2009-02-01,2009-01-31\n", "2 type UNIT-004", "3 valid_to UNIT-002")]
    [InlineData("workers.csv", "staff_id,name,employment,start_date,end_date\n,A,Employee,,\nX,B,Employee,2009-02-01,2009-01-01\nX,C,Agency,,\n", "2 staff_id WORKER-006", "3 end_date WORKER-002")]
    [InlineData("workers.csv", "staff_id,name,asye_start,asye_end\nX,A,2009-02-30,\nY,B,2009-02-01,2009-01-01\n", "2 asye_start WORKER-005", "3 asye_end WORKER-002")]
    [InlineData("posts.csv", "post_no,role,fte,org_unit,case_holding,qualified_required\nX,SocialWorker,0,CP,Y,Y\nY,SocialWorker,1.1,CP,Y,Y\nZ,SocialWorker,1,NONE,Q,Y\n", "2 fte POST-003", "3 fte POST-003", "4 case_holding POST-010")]
    [InlineData("posts.csv", "post_no,role,fte,org_unit,case_holding,qualified_required\nZ,SocialWorker,1,NONE,Y,Y\n", "2 org_unit POST-007")]
    [InlineData("posts.csv", "post_no,role,fte,org_unit\nZ,SocialWorker,1,CP\n", "1 case_holding POST-011", "1 qualified_required POST-011")]
    [InlineData("occupancies.csv", "staff_id,post_no,fte,contracted_hours,standard_hours,start\nW2,P-CP-1,0.6,37,37,2009-01-01\nW2,P-CP-1,0.6,22,37,2009-01-02\n", "2 fte OCC-030")]
    [InlineData("occupancies.csv", "staff_id,post_no,fte,start,end\nW9,P-CP-1,1,2009-01-01,\nW2,P-9,1,2009-01-01,\nW2,P-CP-1,1,2009-01-02,2009-01-01\n", "2 staff_id OCC-007", "3 post_no OCC-007", "4 end OCC-002")]
    [InlineData("absences.csv", "staff_id,kind,start,end,working_days_lost\nW2,Sickness,2009-01-05,2009-01-01,\nW2,Sickness,2009-02-05,,-1\nW9,Sickness,2009-02-05,,\n", "2 end ABSENCE-002", "3 working_days_lost ABSENCE-003", "4 staff_id ABSENCE-007")]
    [InlineData("reductions.csv", "staff_id,hours,reason,start\nW2,0,Return,2009-01-05\nW2,1,,2009-01-05\nW2,many,Return,2009-01-06\n", "2 hours REDUCTION-003", "3 reason REDUCTION-006", "4 hours REDUCTION-003")]
    [InlineData("supervisions.csv", "staff_id,due_on,held_on,recorded_on\nW9,2009-10-05,,\nW2,,,\nW2,2009-10-06,2009-10-07,2009-10-06\nW2,2009-10-08,,10/31/2009\n", "2 staff_id SUPERVISION-007", "3 due_on SUPERVISION-006", "4 recorded_on SUPERVISION-002", "5 recorded_on SUPERVISION-005")]
    [InlineData("agency_spend.csv", "month,supplier,unit,hours,amount\n10/2009,A,CP,,\n2009-10,,CP,,\n2009-10,A,NONE,,\n2009-10,A,CP,,1.001\n", "2 month SPEND-009", "3 supplier SPEND-006", "4 unit SPEND-007", "5 amount SPEND-003")]
    [InlineData("budget_establishment.csv", "year,unit,role,budget_fte\n09/10,CP,SocialWorker,1\n2009-10,CP,Driver,1\n2009,CP,Other,-1\n", "2 year BUDGET-030", "3 role BUDGET-004", "4 budget_fte BUDGET-003")]
    [InlineData("worker_census.csv", "staff_id,FTE,RoleStartDate,RoleEndDate,OrgRole\nW9,1,,,\nW2,1.5,,,\nW3,1,2009-05-01,2009-04-30,7\n", "2 staff_id CENSUS-007", "3 FTE CENSUS-003", "4 OrgRole CENSUS-004")]
    public async Task Every_fault_is_told_with_its_line_column_and_code(string file, string text, params string[] faults)
    {
        var events = (await host.EventsAsync()).Count;

        var told = await host.FaultsAsync(file, text);

        Assert.Equal(faults, told);
        Assert.Equal(events, (await host.EventsAsync()).Count);
    }
}
