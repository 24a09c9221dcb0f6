using System.Globalization;

namespace WorkforcePlatform.Platform.Tests.Faults;

/// <summary>Files of a small invented authority. Every round changes every post, worker and case a little, so that each import writes and publishes.</summary>
internal static class SmallAuthority
{
    public const string Day = "2026-03-02";
    public const int Teams = 8;
    public const int Workers = 80;
    public const int Children = 1600;
    public const string CaseloadPerWorker = "20.0";

    public static void Write(string folder, int round)
    {
        Save(folder, "org_units.csv", "code,name,type,parent_code,manager_staff_id,valid_from",
            Enumerable.Range(0, Teams).Select(team => $"SYN-T{team},Team {team} round {round},Team,SYN,,2020-01-01").Prepend("SYN,Synthetic,Authority,,,2020-01-01"));
        Save(folder, "posts.csv", "post_no,title,role,fte,org_unit,case_holding,qualified_required,funding,effective_from",
            Enumerable.Range(0, Workers).Select(post => $"SYN-P{post},Social worker {round},SocialWorker,1,SYN-T{post % Teams},Y,Y,Base,2020-01-01"));
        Save(folder, "workers.csv", "staff_id,name,swe_registration_no,qualified_on,employment,start_date",
            Enumerable.Range(0, Workers).Select(worker => $"SYN-W{worker},Worker {worker} {round},SW{10000 + worker},2015-07-01,Employee,2020-01-01"));
        Save(folder, "occupancies.csv", "staff_id,post_no,fte,contracted_hours,standard_hours,start",
            Enumerable.Range(0, Workers).Select(worker => $"SYN-W{worker},SYN-P{worker},1,37,37,2020-01-01"));
        Save(folder, "cases.csv", "child_id,opened_on,closed_on,category,team,referral_source",
            Enumerable.Range(0, Children).Select(child => $"SYN-C{child},2026-01-05,,{(round % 2 == 0 ? "CIN" : "CP")},SYN-T{child % Workers % Teams},Police"));
        Save(folder, "allocations.csv", "child_id,staff_id,role,start,end,change_reason",
            Enumerable.Range(0, Children).Select(child => $"SYN-C{child},SYN-W{child % Workers},Primary,2026-01-05,,round {round}"));
    }

    private static void Save(string folder, string file, string header, IEnumerable<string> rows) =>
        File.WriteAllLines(Path.Combine(folder, file), rows.Prepend(header).Select(row => row.ToString(CultureInfo.InvariantCulture)));
}
