namespace WorkforcePlatform.Platform.Tests.Hostile;

/// <summary>Texts that a page must show as they are, and a spreadsheet must not compute.</summary>
internal static class Payloads
{
    public static IReadOnlyList<string> All { get; } =
    [
        "<script>alert(1)</script>", "\"><script>alert(2)</script>", "'><img src=x onerror=alert(3)>", "<svg/onload=alert(4)>", "</title><script>alert(5)</script>",
        "</textarea><script>alert(6)</script>", "<!--<script>alert(7)</script>-->", "<a href=\"javascript:alert(8)\">x</a>", "\" onmouseover=\"alert(9)", "' onfocus='alert(10)' autofocus='",
        "<iframe src=//evil.example.org>", "<style>*{display:none}</style>", "<base href=//evil.example.org>", "<form action=//evil.example.org>", "<meta http-equiv=refresh content=0>",
        "<ScRiPt>alert(16)</sCrIpT>", "<<script>alert(17)//<</script>", "<b>bold</b>", "&lt;script&gt;alert(19)&lt;/script&gt;", "{{constructor.constructor('alert(20)')()}}",
        "'; DROP TABLE Workers; --", "\" OR \"\"=\"", "%27%20OR%201=1", "=HYPERLINK(\"https://evil.example.org\",\"<i>x</i>\")", "+1+<u>1</u>",
        "-1+<u>1</u>", "@SUM(<u>1</u>)", "＝1+<u>1</u>", "‮<u>txet</u>", "Zoë Ó Súilleabháin <u>Żółć</u>",
    ];

    /// <summary>What would be markup if it stood in a page as it is.</summary>
    public static bool IsMarkup(string text) => text.Contains('<') || text.Contains('"') || text.Contains("&lt;", StringComparison.Ordinal);

    /// <summary>Files in which every text column of the contract that pages show holds each payload once.</summary>
    public static (string Name, string Text)[] Files()
    {
        return
        [
            ("org_units.csv", "code,name,type,parent_code\nPAY,Payloads,Service,WHOLE\n" + Rows("PAY-U#,@,Team,PAY")),
            ("posts.csv", "post_no,title,role,band,fte,org_unit,case_holding,qualified_required,specialism,effective_from\n" + Rows("PAY-P#,@,SocialWorker,@,1,PAY-U#,Y,Y,@,2008-01-01") + Rows("PAY-V#,@,SocialWorker,@,1,PAY-U#,Y,Y,@,2009-01-01")),
            ("workers.csv", "staff_id,name,qualified_on,employment,start_date,end_date,leave_reason,leave_destination\n" + Rows("PAY-W#,@,2001-01-01,Employee,2008-01-01,2009-11-20,@,@") + Rows("PAY-A#,@,2001-01-01,Agency,2009-09-01,,,")),
            ("occupancies.csv", "staff_id,post_no,fte,start\n" + Rows("PAY-W#,PAY-P#,1,2008-01-01")),
            ("agency_assignments.csv", "assignment_ref,staff_id,agency,post_no,reason,fte,start,planned_end\n" + Rows("PAY-B#,PAY-A#,@,PAY-V#,VacancyCover,1,2009-09-01,2009-12-01")),
            ("agency_spend.csv", "month,supplier,unit,hours,amount\n" + Rows("2009-10,@,PAY-U#,10,1000")),
            ("absences.csv", "staff_id,kind,start,end\n" + Rows("PAY-W#,@,2009-11-01,2009-11-10")),
            ("reductions.csv", "staff_id,hours,reason,start\n" + Rows("PAY-W#,5,@,2009-10-01")),
            ("cases.csv", "child_id,opened_on,category,team,home_area,referral_source\n" + Rows("PAY-C#,2009-03-01,CIN,PAY-U#,@,@")),
            ("allocations.csv", "child_id,staff_id,role,start,change_reason\n" + Rows("PAY-C#,PAY-W#,Primary,2009-03-02,@")),
            ("demand_monthly.csv", "month,unit,source,contacts,referrals\n" + Rows("2009-10,PAY-U#,@,40,10")),
            ("published_measures.csv", "unit,measure,as_at,value,denominator_kind,source,paragraph,note\n" + Rows("PAY-U#,vacancy_rate,2009-10-30,33,@,@,@,@")),
            ("matters.csv", "matter_ref,kind,child_ids,org_unit,social_worker,lead_fee_earner,opened_on,issued_on,court_ref\n" + Rows("PAY-M#,CareProceedings,PAY-C#,PAY-U#,PAY-W#,PAY-W#,2009-05-01,2009-09-01,@")),
            ("hearings.csv", "hearing_ref,matter_ref,type,listed_for,start_time,court,advocate,status\n" + Rows("PAY-H#,PAY-M#,CMH,2009-11-24,10:00,@,@,Listed")),
            ("directions.csv", "matter_ref,due_at,party,what\n" + Rows("PAY-M#,2009-11-16 16:00,@,@")),
        ];
    }

    private static string Rows(string pattern) => string.Concat(All.Select((payload, number) =>
        pattern.Replace("#", $"{number}", StringComparison.Ordinal).Replace("@", $"\"{payload.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", StringComparison.Ordinal) + "\n"));
}
