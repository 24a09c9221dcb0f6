namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>Every page, with a request that finds something in NORTH and something alike in SOUTH. One without a row fails the matrix.</summary>
internal static class PageTable
{
    private const string OneAuthority = "reference data of the whole installation";
    private const string Import = "a file may hold every unit; whoever imports sees all of them";
    private const string Words = "words, and nothing of the data";
    private const string WhichDays = "which days are stored, for every unit at once";
    private const string Home = "shows the caller's own units";
    private const string NoUser = "0195d1a0-0000-7000-8000-000000000001";
    private const string October = "on=2009-10-30";

    public static IReadOnlyList<PageRow> Rows { get; } = [.. Open(), .. Figures(), .. Posts(), .. Children(), .. Legal(), .. Data()];

    private static IEnumerable<PageRow> Open() =>
    [
        new("/", Area.Units) { NoScope = Home, Handlers = new Dictionary<string, Area> { ["files"] = Area.Imports } },
        new("/about", Area.Units) { NoScope = Words, IsOpen = true },
        new("/about/accessibility", Area.Units) { NoScope = Words, IsOpen = true },
        new("/data/own", Area.Units) { NoScope = Words, IsOpen = true },
        new("/sign-in", Area.Units) { NoScope = Words, IsOpen = true, Form = "subject=@" },
        new("/sign-in/start", Area.Units) { NoScope = Words, IsOpen = true, EndsSession = true },
        new("/sign-in/refused", Area.Units) { NoScope = Words, IsOpen = true, Own = [400] },
        new("/signed-out", Area.Units) { NoScope = Words, IsOpen = true },
        new("/sign-out", Area.Units) { NoScope = Words, EndsSession = true },
        new("/refused", Area.Units) { NoScope = Words, IsOpen = true, Own = [403] },
        new("/error", Area.Units) { NoScope = Words, IsOpen = true, Own = [200, 404, 500] },
        new("/search", Area.Search) { Form = "text=@-W1", Foreign = 200 },
        new("/search", Area.Search) { Form = "text=@-C1", Foreign = 200 },
        new("/audit", Area.AuditLog) { NoScope = "the log of the whole installation", Form = "First=2009-10-01&Last=2009-10-30&What=@" },
        new("/audit/check", Area.AuditChains) { NoScope = "the log of the whole installation" },
        new("/work", Area.Work) { NoScope = "tells the caller's own", Form = "key=@&content=@" },
    ];

    private static IEnumerable<PageRow> Figures() =>
    [
        new("/pressure", Area.Levels, "unit=@&" + October) { Form = "Level=2&FromOn=2009-10-30&Reason=Wider&EndsOn=2009-10-31&Because=Over&Etag=stale", ByPost = Area.Declarations },
        new("/benchmarks", Area.Figures) { NoScope = "lists what binds the caller's own units", Form = "unit=@&name=Own&source=Cabinet&most=20&mode=Ceiling&adoptedOn=2009-10-30&agreedWith=All&reason=Safe&endsOn=2009-10-31&because=Over&factor=0.6&fromOn=2009-10-30&factorReason=Devon&etag=stale", ByPost = Area.LinkChanges },
        new("/scheme", Area.Levels) { NoScope = "the same for every unit", Form = "validFrom=2009-10-30&on=2009-10-30&reason=Agreed&because=Over&etag=stale", ByPost = Area.LinkChanges },
        new("/scenarios", Area.Figures, "unit=@&" + October) { Form = "optionName=Three", ByPost = Area.ScenarioChanges },
        new("/scenarios/options", Area.Figures, "unit=@") { Form = "optionId=0195d1a0-0000-7000-8000-000000000001&reason=Over&etag=stale", ByPost = Area.ScenarioChanges, Own = [200, 302, 404] },
        new("/scenarios/split", Area.HeldChildren, "unit=@&" + October),
        new("/pressure/measures.csv", Area.Levels, "unit=@&" + October),
        new("/annotations", Area.Levels) { NoScope = "the same for every unit", Form = "Day=2008-04-01&Words=Public%20Law%20Outline&Reason=Over&Etag=stale", ByPost = Area.AnnotationChanges },
        new("/compare", Area.Figures, "unit=@"),
        new("/demand", Area.Figures, "unit=@-T"),
        new("/flow", Area.Figures, "unit=@&" + October),
        new("/figure", Area.Levels, "unit=@&measure=vacancy_rate&" + October),
        new("/data/snapshots", Area.Levels) { NoScope = WhichDays },
        new("/data/snapshot", Area.Levels, "on=2009-10-31") { NoScope = WhichDays, Form = "On=2009-10-31&Reason=Late&Etag=stale", ByPost = Area.SnapshotDecisions, Own = [200, 302, 404] },
        new("/figure/changes", Area.CountedRows, "unit=@&measure=vacancy_rate&rows=posts&" + October),
        new("/figure/rows", Area.CountedRows, "unit=@&measure=vacancy_rate&rows=posts&" + October),
        new("/figure/rows", Area.Children, "unit=@-T&measure=caseload_per_in_post_fte&rows=children&" + October),
    ];

    private static IEnumerable<PageRow> Posts() =>
    [
        new("/people", Area.People, "unit=@-T&" + October),
        new("/people", Area.People, October) { Form = "find=@-W1", Foreign = 200 },
        new("/worker", Area.People, "staff=@-W1&" + October),
        new("/worker/leave", Area.People, "staff=@-W1") { Form = "LastDay=2010-01-01&Reason=Resigned&Etag=stale" },
        new("/booking/end", Area.People, "staff=@-W2&booking=@-A1") { Form = "LastDay=2010-01-01&Reason=Stays&Etag=stale" },
        new("/vacancies", Area.People, "unit=@-T&" + October),
        new("/vacancies", Area.People, "find=@-P2&" + October) { Foreign = 200 },
        new("/vacancy", Area.People, "post=@-P2&since=2009-01-01"),
        new("/vacancy/start", Area.People, "post=@-P2&since=2009-01-01") { Form = "StaffId=NEW-1&Name=Somebody&Fte=1&FirstDay=2010-01-01&Reason=Stays&Etag=stale" },
        new("/vacancy/start", Area.People, "post=NORTH-P2&since=2009-01-01") { Form = "StaffId=@-W1&Fte=1&FirstDay=2010-01-01&Reason=Stays&Etag=stale", Foreign = 200 },
        new("/team", Area.People, "unit=@-T&" + October),
        new("/agency", Area.People, "unit=@-T&" + October),
        new("/agency/invoiced", Area.People, "unit=@-T"),
        new("/budget", Area.People, "unit=@-T&" + October),
    ];

    private static IEnumerable<PageRow> Children() =>
    [
        new("/child", Area.KnownChildren, "key={child}&" + October),
        new("/child/allocate", Area.Children, "key={child}") { Form = "StaffId=NORTH-W3&StartsOn=2009-10-30&Reason=Handover&Etag=stale" },
        new("/children/meeting", Area.Children, "unit=@-T") { Form = "Rows[0].ChildId=@-C1&Rows[0].StaffId=NORTH-W3&Rows[0].Reason=Handover&Rows[0].Etag=stale" },
        new("/children/log", Area.Children, "unit=@-T"),
        new("/districts", Area.Children, "unit=@&" + October),
        new("/districts/worklist", Area.Children, "unit=@&" + October),
        new("/districts/transfer", Area.Children) { NoScope = "what is asked for comes in the form", Form = "toUnit=@&childIds=@-C1&reason=Home", Own = [200, 302] },
        new("/districts/transfers", Area.Children) { NoScope = "lists the caller's own", Form = "transferId=0195d1a0-0000-7000-8000-000000000001&reason=Over&etag=stale", Own = [200, 302, 404] },
        new("/my-caseload", Area.OwnChildren) { NoScope = "lists the caller's own" },
        new("/reallocate", Area.Children) { NoScope = "lists the caller's own" },
    ];

    private static IEnumerable<PageRow> Legal() =>
    [
        new("/legal", Area.LegalWorkload, "unit=@-T"),
        new("/legal/matters", Area.Matters, "unit=@-T"),
        new("/legal/matter", Area.Matters, "ref=@-M1"),
        new("/legal/hearings-without-worker", Area.Matters) { NoScope = "lists the caller's own" },
    ];

    private static IEnumerable<PageRow> Data() =>
    [
        new("/data/import", Area.ImportRecords) { NoScope = Import, ByPost = Area.Imports },
        new("/data/import/{id:guid}", Area.ImportRecords) { NoScope = Import, ByPost = Area.Imports, Own = [302, 404] },
        new("/data/mappings", Area.Imports) { NoScope = Import },
        new("/data/mapping", Area.Imports) { NoScope = Import, Own = [200, 302, 404], Form = "Form.Name=@&Form.File=posts.csv&Form.Seen=@" },
        new("/data/keeping", Area.Imports, "set=allocations") { NoScope = OneAuthority, Form = "portal=true&Reason=Trial&Etag=stale" },
        new("/data/links", Area.Imports) { NoScope = OneAuthority, Form = "Kind=Child&Address=nowhere&Etag=stale" },
        new("/users", Area.Users) { NoScope = OneAuthority },
        new("/users/roles", Area.Units) { NoScope = Words },
        new("/user", Area.Users, "id=" + NoUser) { NoScope = OneAuthority, Form = "name=N&role=Hr&etag=stale", Own = [404] },
        new("/user/access", Area.Users, "id=" + NoUser) { NoScope = OneAuthority, Form = "reason=R&etag=stale", Own = [404] },
        new("/user/enter", Area.Users) { NoScope = OneAuthority, Form = "subject=north-hr&name=N&role=Hr" },
        new("/data/open/{kind}", Area.Imports) { NoScope = OneAuthority, Own = [404] },
    ];
}
