namespace WorkforcePlatform.Workforce.Tests;

/// <summary>A small council: one authority, one service, two teams, three posts, three workers.</summary>
internal static class Darlington
{
    public const string Units = """
        code,name,type,parent_code,manager_staff_id,planning_caseload,valid_from
        CP,Care Planning,Team,CORE,M1,140,2008-04-01
        DARL,Darlington,Authority,,,,2008-04-01
        CORE,Core teams,Service,DARL,,,2008-04-01
        DUTY,Duty,Team,CORE,,,2008-04-01
        """;

    public const string Workers = """
        staff_id,name,swe_registration_no,qualified_on,employment,start_date,end_date
        M1,Manager 001,,1998-07-01,Employee,2008-04-01,
        W2,Worker 002,SW10002,2002-07-01,Employee,2008-04-01,
        W3,Worker 003,SW10003,,Agency,2008-04-01,
        """;

    public const string Posts = """
        post_no,title,role,band,fte,org_unit,case_holding,qualified_required,funding,cost_with_oncosts,price_year,effective_from,effective_to
        P-CP-TM,Manager,TeamManager,Q,1,CP,N,Y,Base,45618,2010,2008-04-01,
        P-CP-1,Social worker,SocialWorker,O-P,1,CP,Y,Y,Base,36729,2010,2008-04-01,
        P-DUTY-1,Social worker,SocialWorker,O-P,0.6,DUTY,Y,Y,Temporary,,,2008-04-01,31/03/2010
        """;

    public const string Occupancies = """
        staff_id,post_no,fte,contracted_hours,standard_hours,start,end
        M1,P-CP-TM,1,37,37,2008-04-01,
        W2,P-CP-1,1,37,37,2008-04-01,
        W3,P-DUTY-1,0.6,22.2,37,2008-04-01,2009-12-31
        """;

    public const string Absences = """
        staff_id,kind,start,end,working_days_lost
        W2,Sickness,2009-10-01,2009-10-07,5
        W2,Maternity,2009-10-20,,
        """;

    public const string Reductions = """
        staff_id,hours,reason,start,end
        W2,7.5,Trade union,2009-09-01,
        """;

    public static Dictionary<string, string> Files => new()
    {
        ["org_units.csv"] = Units,
        ["workers.csv"] = Workers,
        ["posts.csv"] = Posts,
        ["occupancies.csv"] = Occupancies,
        ["absences.csv"] = Absences,
        ["reductions.csv"] = Reductions,
    };
}
