using Role = WorkforcePlatform.Workforce.V1.Role;

namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>A kind of information, and which roles may have it: said once here, whatever the attributes say.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Roles">Who may have it.</param>
public sealed record Area(string Name, params Role[] Roles)
{
    public static readonly Area Units = new("names of units", [.. TwoServices.People]);
    public static readonly Area Posts = new("posts", Role.Hr, Role.Manager, Role.Administrator);
    public static readonly Area People = new("workers, vacancies, bookings and costs", Role.Hr, Role.Manager);
    public static readonly Area Figures = new("figures without any child's reference", Role.Hr, Role.Manager, Role.ReportAuthor, Role.Administrator);
    public static readonly Area Levels = new("levels, and the figures that they are made of", Role.Hr, Role.Manager, Role.ReportAuthor, Role.Administrator, Role.Legal, Role.LegalSupport);
    public static readonly Area PressedUnits = new("units at Level 3 or 4, of which somebody is told", Role.Hr, Role.Manager, Role.Legal, Role.LegalSupport);
    public static readonly Area AnnotationChanges = new("changes of what charts are marked with", Role.Manager, Role.Administrator);
    public static readonly Area ScenarioChanges = new("scenarios kept as options", Role.Hr, Role.Manager, Role.Administrator);
    public static readonly Area Declarations = new("declarations of levels", Role.Manager);
    public static readonly Area SnapshotDecisions = new("which stored days stand", Role.Administrator);
    public static readonly Area CountedRows = new("posts and workers that a figure counts", Role.Hr, Role.Manager, Role.Administrator);
    public static readonly Area WeekChanges = new("how many children came and went", Role.Manager, Role.ReportAuthor, Role.Administrator);
    public static readonly Area Children = new("single children of the register, and who holds them", Role.Manager);
    public static readonly Area KnownChildren = new("a child by reference", Role.Manager, Role.Legal, Role.LegalSupport);
    public static readonly Area OwnChildren = new("one's own caseload", Role.Practitioner);
    public static readonly Area HeldChildren = new("how many children somebody holds", Role.Hr, Role.Manager);
    public static readonly Area Matters = new("matters", Role.Manager, Role.Legal, Role.LegalSupport);
    public static readonly Area Hearings = new("hearings, of which HR is told the number", Role.Hr, Role.Manager, Role.Legal, Role.LegalSupport);
    public static readonly Area LegalWorkload = new("open matters as numbers", Role.Manager, Role.Legal, Role.LegalSupport, Role.Administrator, Role.ReportAuthor);
    public static readonly Area Imports = new("imports, mappings and operations", Role.Administrator);
    public static readonly Area ImportRecords = new("records of imports", Role.Administrator, Role.Auditor);
    public static readonly Area AuditLog = new("who changed what, and who was shown whom", Role.Auditor);
    public static readonly Area AuditChains = new("whether the audit log is whole", Role.Administrator, Role.Auditor);
    public static readonly Area Services = new("what services ask each other, and no person");
    public static readonly Area Users = new("users", Role.Administrator);
    public static readonly Area Links = new("addresses of other systems", Role.Hr, Role.Manager, Role.Legal, Role.LegalSupport, Role.Administrator);
    public static readonly Area LinkChanges = new("changes of reference data", Role.Administrator);
    public static readonly Area Keeping = new("who keeps a data set", Role.Hr, Role.Manager, Role.Administrator);
    public static readonly Area KeepingOfAllocations = new("who keeps the allocations", Role.Manager, Role.Administrator);
    public static readonly Area Search = new("what may be searched for", Role.Hr, Role.Manager, Role.Legal, Role.LegalSupport);
    public static readonly Area Work = new("what is told to somebody", Role.Hr, Role.Manager, Role.Legal, Role.LegalSupport, Role.Administrator);
}
