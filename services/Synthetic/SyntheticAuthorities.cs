using WorkforcePlatform.Synthetic.Children;
using WorkforcePlatform.Synthetic.Court;
using WorkforcePlatform.Synthetic.Files;
using WorkforcePlatform.Synthetic.Staff;

namespace WorkforcePlatform.Synthetic;

/// <summary>
/// Writes every file of the import contract that the platform takes, for authorities that do not exist: fourteen months of posts,
/// people, children and legal matters that fit together, so that an import refuses no row. All codes begin <c>SYN-</c>; workers
/// are called "Worker 12"; children have a reference only. How long things last and how often they happen is chosen to look like
/// an English authority of today and is measured nowhere.
/// </summary>
public static class SyntheticAuthorities
{
    /// <summary>Writes into a folder, which is made if it is not there. One authority at a time is in memory, however many there are.</summary>
    public static void Write(string folder, SyntheticRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Authorities, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Authorities, 999);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Size.OpenCases, 1);
        Directory.CreateDirectory(folder);
        using var tables = new Tables(folder);
        for (var number = 1; number <= request.Authorities; number++)
        {
            Write(new Authority(number, Period.EndingOn(request.AsAt), request.Size, request.Seed), tables);
        }
    }

    private static void Write(Authority authority, Tables tables)
    {
        var teams = Organisation.Plan(authority);
        var people = new People(authority, tables);
        var bookings = new Bookings(authority, people, tables);
        var employees = new Staffing(authority, people, bookings, tables).Fill(teams);
        Organisation.Write(authority, teams, tables);
        new TimeAway(authority, bookings, tables).Write(employees);
        Supervisions.Write(authority, employees, tables);
        Costs.Write(authority, teams, tables);
        Census.Write(authority, employees, tables);
        MonthlyDemand.Write(authority, tables);
        var families = new Register(authority, tables).Write(teams);
        new LegalWork(authority, tables).Write(families, teams);
        PublishedFigures.Write(authority, tables);
    }
}
