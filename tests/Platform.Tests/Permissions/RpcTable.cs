namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>Every RPC, with a request that finds something in NORTH and something alike in SOUTH. One without a row fails the matrix.</summary>
internal static class RpcTable
{
    private const string OneAuthority = "reference data of the whole installation";
    private const string Import = "a file may hold every unit; whoever imports sees all of them";
    private const string OnesOwn = "answers of the caller alone";
    private const string WhichDays = "which days are stored, for every unit at once";
    private const string Taker = "whoever proposes may name any unit; the children must be the caller's, tried in its own test";
    private const string Operating = "operations of the whole installation";

    public static IReadOnlyList<RpcRow> Rows { get; } =
    [
        .. Workforce(), .. Costs(), .. Reference(), .. Recruitment(), .. Legal(), .. Children(), .. Allocations(), .. Figures(), .. Importing(), .. Operations(),
    ];

    private static IEnumerable<RpcRow> Workforce() =>
    [
        new("workforce.v1.OrgUnitService/GetOrgUnit", Area.Units, """{"org_unit_id":"@-T"}""", ByServices: true),
        new("workforce.v1.OrgUnitService/ListOrgUnits", Area.Units, "{}", ByServices: true) { NoScope = "lists the caller's own units" },
        new("workforce.v1.PostService/GetPost", Area.Posts, """{"post_id":"@-P1"}""", ByServices: true),
        new("workforce.v1.PostService/ListPosts", Area.Posts, """{"unit":"@-T"}""", ByServices: true),
        new("workforce.v1.PostService/FindPosts", Area.People, """{"text":"@-P1"}""") { ForeignIsEmpty = true },
        new("workforce.v1.PostService/RecordStart", Area.People, """{"post_id":"@-P2","staff_id":"NEW-1","name":"Somebody","fte":1,"first_day":"2009-11-01","etag":"stale"}""") { IsChange = true },
        new("workforce.v1.PostService/WithdrawStart", Area.People, """{"post_id":"@-P2","staff_id":"NEW-1","reason":"Withdrawn","etag":"stale"}""") { IsChange = true },
        new("workforce.v1.WorkerService/GetWorker", Area.People, """{"worker_id":"@-W1"}""", ByServices: true),
        new("workforce.v1.WorkerService/ListWorkers", Area.People, """{"unit":"@-T"}""", ByServices: true),
        new("workforce.v1.WorkerService/ListPeople", Area.People, """{"unit":"@-T","on":"2009-10-30"}"""),
        new("workforce.v1.WorkerService/ListPeople", Area.People, """{"text":"@-W1","on":"2009-10-30"}""") { ForeignIsEmpty = true },
        new("workforce.v1.WorkerService/ListAgencyAssignments", Area.People, """{"unit":"@-T","on":"2009-10-30"}""", ByServices: true),
        new("workforce.v1.WorkerService/FindPeople", Area.People, """{"text":"@-W1"}""") { ForeignIsEmpty = true },
        new("workforce.v1.WorkerService/RecordLeaving", Area.People, """{"worker_id":"@-W1","last_day":"2010-01-01","etag":"stale"}""") { IsChange = true },
        new("workforce.v1.WorkerService/WithdrawLeaving", Area.People, """{"worker_id":"@-W1","reason":"Stays","etag":"stale"}""") { IsChange = true },
        new("workforce.v1.WorkerService/RecordBookingEnd", Area.People, """{"worker_id":"@-W2","reference":"@-A1","last_day":"2010-01-01","etag":"stale"}""") { IsChange = true },
        new("workforce.v1.WorkerService/WithdrawBookingEnd", Area.People, """{"worker_id":"@-W2","reference":"@-A1","reason":"Stays","etag":"stale"}""") { IsChange = true },
        new("workforce.v1.WorkService/ReviewItems", Area.Work, """{"items":[{"key":"@-item","content":"one"}]}""") { NoScope = OnesOwn },
        new("workforce.v1.WorkService/AcknowledgeItem", Area.Work, """{"item":{"key":"@-never-shown","content":"one"}}""") { NoScope = OnesOwn, IsChange = true },
    ];

    private static IEnumerable<RpcRow> Costs() =>
    [
        new("workforce.v1.CostService/ListAgencySpend", Area.People, """{"unit":"@-T"}"""),
        new("workforce.v1.CostService/ListBudget", Area.People, """{"unit":"@-T","on":"2009-10-30"}"""),
    ];

    private static IEnumerable<RpcRow> Reference() =>
    [
        new("workforce.v1.UserService/GetUser", Area.Users, """{"user_id":"north-hr"}""", ByServices: true) { NoScope = OneAuthority },
        new("workforce.v1.UserService/ListUsers", Area.Users, "{}", ByServices: true) { NoScope = OneAuthority },
        new("workforce.v1.UserService/CreateUser", Area.Users, """{"user":{"subject":"north-hr","name":"Taken","role":"ROLE_HR"}}""") { NoScope = OneAuthority, IsChange = true },
        new("workforce.v1.UserService/ListWaitingUsers", Area.Users, "{}") { NoScope = OneAuthority },
        new("workforce.v1.UserService/UpdateUser", Area.Users, """{"user":{"id":"0195d1a0-0000-7000-8000-000000000001","name":"Taken","role":"ROLE_HR","etag":"stale"}}""") { NoScope = OneAuthority, IsChange = true },
        new("workforce.v1.UserService/RestoreUser", Area.Users, """{"user_id":"0195d1a0-0000-7000-8000-000000000001","etag":"stale","reason":"Back"}""") { NoScope = OneAuthority, IsChange = true },
        new("workforce.v1.UserService/SignInUser", Area.Services, """{"subject":"matrix"}""", ByServices: true) { NoScope = OneAuthority },
        new("workforce.v1.UserService/RevokeUser", Area.Users, """{"user_id":"0195d1a0-0000-7000-8000-000000000001","etag":"stale","reason":"Left"}""") { NoScope = OneAuthority, IsChange = true },
        new("workforce.v1.DataSetService/GetDataSet", Area.Keeping, """{"name":"workers"}""") { NoScope = OneAuthority },
        new("workforce.v1.DataSetService/ChangeMaster", Area.LinkChanges, """{"name":"workers","master":"MASTER_PORTAL","reason":"Trial","etag":"stale"}""") { NoScope = OneAuthority, IsChange = true },
        new("workforce.v1.LinkTemplateService/ListLinkTemplates", Area.Links, "{}") { NoScope = OneAuthority },
        new("workforce.v1.LinkTemplateService/ChangeLinkTemplate", Area.LinkChanges, """{"kind":"LINK_KIND_CHILD","address":"https://example.org/{child}","etag":"stale"}""") { NoScope = OneAuthority, IsChange = true },
        new("workforce.v1.ImportMappingService/GetImportMapping", Area.Imports, """{"name":"@"}""", ByServices: true) { NoScope = Import, IsChange = true },
        new("workforce.v1.ImportMappingService/ListImportMappings", Area.Imports, "{}", ByServices: true) { NoScope = Import },
        new("workforce.v1.ImportMappingService/SaveImportMapping", Area.Imports, "{}") { NoScope = Import, IsChange = true },
        new("workforce.v1.ImportMappingService/DeleteImportMapping", Area.Imports, """{"name":"@","reason":"Old","etag":"stale"}""") { NoScope = Import, IsChange = true },
    ];

    private static IEnumerable<RpcRow> Recruitment() =>
    [
        new("recruitment.v1.VacancyService/GetVacancy", Area.People, """{"post_no":"@-P2","vacant_since":"2009-01-01"}""", ByServices: true),
        new("recruitment.v1.VacancyService/ListVacancies", Area.People, """{"unit":"@-T","on":"2009-10-30"}""", ByServices: true),
        new("recruitment.v1.VacancyService/ListVacancies", Area.People, """{"post_nos":["@-P2"],"on":"2009-10-30"}""", ByServices: true) { ForeignIsEmpty = true },
        new("recruitment.v1.VacancyService/ListVacancies", Area.People, """{"text":"@-P2","on":"2009-10-30"}""", ByServices: true) { ForeignIsEmpty = true },
    ];

    private static IEnumerable<RpcRow> Legal() =>
    [
        new("legal.v1.MatterService/GetMatter", Area.Matters, """{"matter_id":"@-M1"}"""),
        new("legal.v1.MatterService/ListMatters", Area.Matters, """{"unit":"@-T"}"""),
        new("legal.v1.MatterService/ListMatters", Area.Matters, """{"child_id":"@-C1"}""") { ForeignIsEmpty = true },
        new("legal.v1.MatterService/ListMatters", Area.Matters, """{"lead_fee_earner_staff_id":"@-L1"}""") { ForeignIsEmpty = true },
        new("legal.v1.MatterService/ListHearings", Area.Hearings, """{"social_worker_staff_id":"@-W1","from":"2009-10-30"}""") { ForeignIsEmpty = true },
        new("legal.v1.MatterService/ListHearings", Area.Hearings, """{"unit":"@-T","from":"2009-10-30"}"""),
        new("legal.v1.MatterService/FindMatters", Area.Matters, """{"text":"@-M1"}""") { ForeignIsEmpty = true },
        new("legal.v1.WorkloadService/GetOpenMatters", Area.LegalWorkload, """{"unit":"@-T"}"""),
    ];

    private static IEnumerable<RpcRow> Children() =>
    [
        new("caseload.v1.CaseService/ListCases", Area.Children, """{"unit":"@-T","on":"2009-10-30"}"""),
        new("caseload.v1.CaseService/ListHeldChildren", Area.HeldChildren, """{"staff_id":"@-W1","on":"2009-10-30"}""") { ForeignIsEmpty = true },
        new("caseload.v1.CaseService/ListChildrenToReallocate", Area.Children, """{"unit":"@-T","on":"2009-10-30"}"""),
        new("caseload.v1.CaseService/CountHeldChildren", Area.HeldChildren, """{"staff_ids":["@-W1"],"on":"2009-10-30"}""") { ForeignIsEmpty = true },
        new("caseload.v1.CaseService/GetChild", Area.KnownChildren, """{"child_id":"@-C1","on":"2009-10-30"}"""),
        new("caseload.v1.CaseService/FindChildren", Area.KnownChildren, """{"text":"@-C1"}""") { ForeignIsEmpty = true },
        new("caseload.v1.CaseService/ListOwnChildren", Area.OwnChildren, """{"on":"2009-10-30"}""") { NoScope = "lists the children of the caller's own staff number" },
        new("caseload.v1.KeepingService/GetKeeping", Area.KeepingOfAllocations, """{"name":"allocations"}""") { NoScope = OneAuthority },
        new("caseload.v1.KeepingService/ChangeKeeper", Area.LinkChanges, """{"name":"allocations","keeper":"KEEPER_PORTAL","reason":"Trial","etag":"stale"}""") { NoScope = OneAuthority, IsChange = true },
    ];

    private static IEnumerable<RpcRow> Allocations() =>
    [
        new("caseload.v1.AllocationService/PreviewAllocation", Area.Children, """{"child_id":"@-C1","starts_on":"2009-10-30"}"""),
        new("caseload.v1.AllocationService/PreviewAllocation", Area.Children, """{"child_id":"NORTH-C1","staff_id":"@-W3","starts_on":"2009-10-30"}"""),
        new("caseload.v1.AllocationService/ListAllocationChoices", Area.Children, """{"child_id":"@-C1","starts_on":"2009-10-30"}"""),
        new("caseload.v1.AllocationService/ListRecordedAllocations", Area.Children, """{"child_id":"@-C1"}""") { ForeignIsEmpty = true },
        new("caseload.v1.AllocationService/ListRecordedAllocations", Area.Children, """{"staff_id":"@-W1","all":true}""") { ForeignIsEmpty = true },
        new("caseload.v1.AllocationService/ListRecordedAllocations", Area.Children, """{"unit":"@-T","all":true,"recorded_from":"2009-10-01"}"""),
        new("caseload.v1.AllocationService/RecordAllocation", Area.Children, """{"child_id":"@-C1","staff_id":"NORTH-W2","starts_on":"2009-10-30","reason":"Next","etag":"stale"}""") { IsChange = true },
        new("caseload.v1.AllocationService/GetAllocationMeeting", Area.Children, """{"unit":"@-T","starts_on":"2009-10-30"}"""),
        new("caseload.v1.AllocationService/RecordAllocations", Area.Children, """{"starts_on":"2009-10-30","decisions":[{"child_id":"@-C1","staff_id":"NORTH-W2","reason":"Next","etag":"stale"}]}""") { IsChange = true },
        new("caseload.v1.AllocationService/RecordAllocations", Area.Children, """{"starts_on":"2009-10-30","decisions":[{"child_id":"NORTH-C1","staff_id":"@-W3","reason":"Next","etag":"stale"}]}""") { IsChange = true },
        new("caseload.v1.AllocationService/WithdrawAllocation", Area.Children, """{"allocation_id":"0195d1a0-0000-7000-8000-000000000001","reason":"Over","etag":"stale"}""") { NoScope = "no allocation is recorded here; a foreign one is tried in its own test", IsChange = true },
    ];

    private static IEnumerable<RpcRow> Figures() =>
    [
        new("caseload.v1.PressureService/GetPressure", Area.Levels, """{"unit":"@","on":"2009-10-30"}"""),
        new("caseload.v1.LevelService/ListDeclaredLevels", Area.Levels, """{"unit":"@"}"""),
        new("caseload.v1.LevelService/ListPressedUnits", Area.PressedUnits, "{}") { NoScope = "lists the caller's own units" },
        new("caseload.v1.LevelService/DeclareLevel", Area.Declarations, """{"unit":"@","level":2,"from_on":"2009-10-30","reason":"Wider","etag":"stale"}""") { IsChange = true },
        new("caseload.v1.LevelService/WithdrawDeclaredLevel", Area.Declarations, """{"declared_level_id":"0195d1a0-0000-7000-8000-000000000001","ends_on":"2009-10-31","reason":"Over","etag":"stale"}""") { IsChange = true, NoScope = "no level is declared here; a foreign one is tried in its own test" },
        new("caseload.v1.SnapshotService/ListSnapshots", Area.Levels, "{}") { NoScope = WhichDays },
        new("caseload.v1.SnapshotService/GetSnapshotFigure", Area.Levels, """{"unit":"@","measure":"vacancy_rate","on":"2009-10-30"}"""),
        new("caseload.v1.SnapshotService/ListSnapshotChanges", Area.CountedRows, """{"unit":"@","measure":"vacancy_rate","on":"2009-10-30","rows":"posts"}"""),
        new("caseload.v1.SnapshotService/FreezeSnapshot", Area.SnapshotDecisions, """{"on":"2009-10-31","etag":"stale"}""") { NoScope = WhichDays, IsChange = true },
        new("caseload.v1.SnapshotService/ReviseSnapshot", Area.SnapshotDecisions, """{"on":"2009-10-31","reason":"Late closures","etag":"stale"}""") { NoScope = WhichDays, IsChange = true },
        new("caseload.v1.AnnotationService/ListAnnotations", Area.Levels, "{}") { NoScope = OneAuthority },
        new("caseload.v1.AnnotationService/AddAnnotation", Area.AnnotationChanges, """{"on":"2008-04-01","text":"Public Law Outline"}""") { NoScope = OneAuthority, IsChange = true },
        new("caseload.v1.AnnotationService/WithdrawAnnotation", Area.AnnotationChanges, """{"annotation_id":"0195d1a0-0000-7000-8000-000000000001","reason":"Over","etag":"stale"}""") { NoScope = OneAuthority, IsChange = true },
        new("caseload.v1.BenchmarkService/ListBenchmarks", Area.Figures, "{}") { NoScope = "lists what binds the caller's own units" },
        new("caseload.v1.BenchmarkService/AdoptBenchmark", Area.LinkChanges, """{"unit":"@","name":"Own","source":"Cabinet","most":20,"mode":"Ceiling","adopted_on":"2009-10-30","agreed_with":"All","reason":"Safe","etag":"stale"}""") { IsChange = true },
        new("caseload.v1.BenchmarkService/WithdrawBenchmark", Area.LinkChanges, """{"benchmark_id":"0195d1a0-0000-7000-8000-000000000001","ends_on":"2009-10-31","reason":"Over","etag":"stale"}""") { IsChange = true, NoScope = "none is adopted here" },
        new("caseload.v1.SchemeService/ListSchemes", Area.Levels, "{}") { NoScope = OneAuthority },
        new("caseload.v1.SchemeService/PreviewScheme", Area.LinkChanges, """{"cut_offs":[{"measure":"caseload_per_holder_fte","first":14,"second":20,"third":25}],"valid_from":"2009-10-30"}""") { NoScope = "lists the caller's own units" },
        new("caseload.v1.SchemeService/AddScheme", Area.LinkChanges, """{"cut_offs":[{"measure":"caseload_per_holder_fte","first":14,"second":20,"third":25}],"valid_from":"2009-10-30","reason":"Agreed","etag":"stale"}""") { IsChange = true, NoScope = OneAuthority },
        new("caseload.v1.SchemeService/WithdrawScheme", Area.LinkChanges, """{"number":2,"reason":"Over","etag":"stale"}""") { IsChange = true, NoScope = "none is added here" },
        new("caseload.v1.BenchmarkService/ListAsyeFactors", Area.Figures, "{}") { NoScope = OneAuthority },
        new("caseload.v1.BenchmarkService/ChangeAsyeFactor", Area.LinkChanges, """{"factor":0.6,"from_on":"2009-10-30","reason":"Devon","etag":"stale"}""") { IsChange = true, NoScope = OneAuthority },
        new("caseload.v1.PressureService/GetWeekChanges", Area.WeekChanges, """{"unit":"@","on":"2009-10-30"}"""),
        new("caseload.v1.PressureService/GetComparison", Area.Figures, """{"unit":"@"}"""),
        new("caseload.v1.PressureService/GetFigure", Area.Levels, """{"unit":"@","measure":"vacancy_rate","on":"2009-10-30"}"""),
        new("caseload.v1.PressureService/ListCountedRows", Area.CountedRows, """{"unit":"@","measure":"vacancy_rate","on":"2009-10-30","rows":"posts"}"""),
        new("caseload.v1.PressureService/ListCountedRows", Area.CountedRows, """{"unit":"@-T","measure":"caseload_per_in_post_fte","on":"2009-10-30","rows":"workers"}"""),
        new("caseload.v1.PressureService/ListPressureRows", Area.Figures, """{"unit":"@","on":"2009-10-30"}"""),
        new("caseload.v1.ScenarioService/PreviewScenario", Area.Figures, """{"unit":"@","on":"2009-10-30"}"""),
        new("caseload.v1.ScenarioService/SaveScenario", Area.ScenarioChanges, """{"scenario":{"unit":"@","on":"2009-10-30","moves":{"agency_kept":99}},"name":"Too many"}""") { IsChange = true },
        new("caseload.v1.ScenarioService/ListScenarioOptions", Area.Figures, """{"unit":"@"}"""),
        new("caseload.v1.ScenarioService/WithdrawScenario", Area.ScenarioChanges, """{"option_id":"0195d1a0-0000-7000-8000-000000000001","reason":"Over","etag":"stale"}""") { IsChange = true, NoScope = "no option is kept here; a foreign one is tried in its own test" },
        new("caseload.v1.ScenarioService/PreviewSpanSplit", Area.HeldChildren, """{"unit":"@","on":"2009-10-30"}"""),
        new("caseload.v1.PressureService/ListEstablishment", Area.Figures, """{"unit":"@","on":"2009-10-30"}"""),
        new("caseload.v1.DemandService/GetDemand", Area.Figures, """{"unit":"@-T"}"""),
        new("caseload.v1.DistrictService/GetDistricts", Area.Children, """{"unit":"@","on":"2009-10-30"}"""),
        new("caseload.v1.DistrictService/ListWorklist", Area.Children, """{"unit":"@","on":"2009-10-30"}"""),
        new("caseload.v1.TransferService/PreviewTransfers", Area.Children, """{"to_unit":"@","child_ids":["@-C1"]}""") { IsChange = true, NoScope = Taker },
        new("caseload.v1.TransferService/ProposeTransfers", Area.Children, """{"to_unit":"@","child_ids":["@-C1"],"reason":"Home"}""") { IsChange = true, NoScope = Taker },
        new("caseload.v1.TransferService/ListTransfers", Area.Children, """{"unit":"@"}"""),
        new("caseload.v1.TransferService/DecideTransfer", Area.Children, """{"transfer_id":"0195d1a0-0000-7000-8000-000000000001","approve":true,"etag":"stale"}""") { IsChange = true, NoScope = "none is proposed here; a foreign one is tried in its own test" },
        new("caseload.v1.TransferService/WithdrawTransfer", Area.Children, """{"transfer_id":"0195d1a0-0000-7000-8000-000000000001","reason":"Over","etag":"stale"}""") { IsChange = true, NoScope = "none is proposed here; a foreign one is tried in its own test" },
        new("caseload.v1.FlowService/GetFlow", Area.Figures, """{"unit":"@","on":"2009-10-30"}"""),
        new("caseload.v1.DemandService/GetDemand", Area.Figures, """{"source":"@ police"}""") { ForeignIsEmpty = true },
    ];

    private static IEnumerable<RpcRow> Importing() =>
    [
        new("messaging.v1.ImportService/BeginFile", Area.Imports, """{"import_id":"not an id","file":"posts.csv"}""", ByServices: true) { NoScope = Import, IsChange = true },
        new("messaging.v1.ImportService/UploadChunk", Area.Imports, """{"import_id":"0195d1a0-0000-7000-8000-000000000001","file":"posts.csv"}""", ByServices: true) { NoScope = Import, IsChange = true },
        new("messaging.v1.ImportService/CheckFile", Area.Imports, """{"import_id":"0195d1a0-0000-7000-8000-000000000001","file":"posts.csv"}""", ByServices: true) { NoScope = Import, IsChange = true },
        new("messaging.v1.ImportService/CommitFile", Area.Imports, """{"import_id":"0195d1a0-0000-7000-8000-000000000001","file":"posts.csv"}""", ByServices: true) { NoScope = Import, IsChange = true },
        new("messaging.v1.ImportService/DiscardImport", Area.Imports, """{"import_id":"0195d1a0-0000-7000-8000-000000000001"}""", ByServices: true) { NoScope = Import },
        new("messaging.v1.ImportService/GetImportFile", Area.ImportRecords, """{"import_id":"0195d1a0-0000-7000-8000-000000000001","file":"posts.csv"}""", ByServices: true) { NoScope = Import, IsChange = true },
        new("messaging.v1.ImportService/ListImportFiles", Area.ImportRecords, "{}", ByServices: true) { NoScope = Import },
        new("messaging.v1.ImportService/ListImportFaults", Area.ImportRecords, """{"import_id":"0195d1a0-0000-7000-8000-000000000001","file":"posts.csv"}""", ByServices: true) { NoScope = Import, IsChange = true },
        new("messaging.v1.ImportService/ListImportColumns", Area.Imports, """{"file":"posts.csv"}""", ByServices: true) { NoScope = Import },
        new("messaging.v1.ImportService/ResolveKeys", Area.Imports, """{"kind":"staff","keys":["@-W1"]}""", ByServices: true) { NoScope = Import },
    ];

    private static IEnumerable<RpcRow> Operations() =>
    [
        new("messaging.v1.OperationsService/GetBacklog", Area.Imports, "{}", ByServices: true) { NoScope = Operating },
        new("messaging.v1.OperationsService/VerifyProjections", Area.Imports, "{}", ByServices: true) { NoScope = Operating },
        new("messaging.v1.OperationsService/RebuildProjection", Area.Imports, """{"service":"@","type":"@"}""", ByServices: true) { NoScope = Operating, IsChange = true },
        new("messaging.v1.OperationsService/ListDeadLetters", Area.Imports, "{}", ByServices: true) { NoScope = Operating },
        new("messaging.v1.OperationsService/RetryDeadLetter", Area.Imports, """{"event_id":"0195d1a0-0000-7000-8000-000000000001","service":"legal"}""", ByServices: true) { NoScope = Operating, IsChange = true },
        new("messaging.v1.OperationsService/DropDeadLetter", Area.Imports, """{"event_id":"0195d1a0-0000-7000-8000-000000000001","service":"legal","reason":"Known"}""", ByServices: true) { NoScope = Operating, IsChange = true },
        new("messaging.v1.StateFeedService/ListStates", Area.Imports, """{"type":"workforce.v1.PostChanged"}""", ByServices: true) { NoScope = Operating },
        new("messaging.v1.AuditService/ListAuditEntries", Area.AuditLog, "{}") { NoScope = Operating },
        new("messaging.v1.AuditService/VerifyAudit", Area.AuditChains, "{}", ByServices: true) { NoScope = Operating },
    ];
}
