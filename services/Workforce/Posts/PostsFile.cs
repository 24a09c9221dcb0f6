using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Workforce.Posts;

/// <summary>posts.csv: the establishment.</summary>
public sealed class PostsFile : WorkforceFile
{
    /// <summary>The roles as the contract spells them.</summary>
    internal static readonly IReadOnlyList<string> RoleCodes =
    [
        "ServiceManager", "TeamManager", "AssistantTeamManager", "PracticeManager", "ConsultantSW", "AdvancedPractitioner", "SeniorSW",
        "SocialWorker", "SocialWorkAssistant", "FamilyWorker", "FamilyHelpPractitioner", "PersonalAdviser", "Clinician", "IRO", "Lawyer",
        "LegalOfficer", "Paralegal", "BusinessSupport", "Other",
    ];

    public override string Name => "posts.csv";

    public override string Prefix => "POST";

    public override string KeyKind => "post";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("post_no").InKey(),
        ImportColumn.Text("title"),
        ImportColumn.Code("role", RoleCodes).Needed(),
        ImportColumn.Text("band"),
        ImportColumn.Number("fte").Needed().Above(0).AtMost(1),
        ImportColumn.Key("org_unit").Needed().RefersTo("org_unit"),
        ImportColumn.Flag("case_holding").Needed(),
        ImportColumn.Flag("qualified_required").Needed(),
        ImportColumn.Text("specialism"),
        ImportColumn.Code("funding", "Base", "Temporary", "Grant", "InvestToSave"),
        ImportColumn.Money("cost_with_oncosts").AtLeast(0),
        ImportColumn.Whole("price_year").AtLeast(0),
        ImportColumn.Day("effective_from").Covering(),
        ImportColumn.Day("effective_to").Covering(),
    ];

    public override async Task<IReadOnlyCollection<string>> FindStoredKeysAsync(WorkforceDb db, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        List<string> some = [.. keys];
        return await db.Posts.Where(p => EF.Parameter(some).Contains(p.PostNo)).Select(p => p.PostNo).ToListAsync(ct);
    }

    public override void CheckRow(RowCheck check) => check.NotBefore("effective_to", "effective_from");

    protected override async Task<ImportCounts> MergeRowsAsync(ImportRun<WorkforceDb> run, CancellationToken ct)
    {
        var units = await run.Db.OrgUnits.AsNoTracking().ToDictionaryAsync(u => u.Code, u => u.Id, ct);
        return await InBatchesAsync(run, "post_no", rows => MergeAsync(run, rows, units, ct), ct);
    }

    protected override Task<ImportCounts> CloseAbsentAsync(ImportRun<WorkforceDb> run, DateOnly asAt, List<Guid>? unitIds, CancellationToken ct)
    {
        var present = Staged(run, "s.post_no");
        var absent = Open(run.Db.WholePosts.Where(p => !present.Contains(p.PostNo))).OrderBy(p => p.PostNo);
        return CloseInBatchesAsync(run, Open(run.Db.Posts), absent, rows =>
        {
            rows.ForEach(post => post.Disestablish(asAt, run.Now));
            return Task.CompletedTask;
        }, ct);

        IQueryable<Post> Open(IQueryable<Post> posts)
        {
            var open = posts.Where(p => p.Details.EffectiveFrom < asAt && (p.Details.EffectiveUntil == null || p.Details.EffectiveUntil > asAt));
            return unitIds is null ? open : open.Where(p => unitIds.Contains(p.Details.OrgUnitId));
        }
    }

    private static async Task<ImportCounts> MergeAsync(
        ImportRun<WorkforceDb> run, IReadOnlyList<ImportRow> rows, Dictionary<string, Guid> units, CancellationToken ct)
    {
        var numbers = rows.Select(row => row.Text("post_no")).ToList();
        var posts = await run.Db.WholePosts.Where(p => numbers.Contains(p.PostNo)).ToDictionaryAsync(p => p.PostNo, ct);
        var counts = new ImportCounts();
        foreach (var row in rows)
        {
            var known = posts.GetValueOrDefault(row.Text("post_no"));

            // While files are only compared, the unit may still be on its way; no stored post is in it.
            var details = Read(row, run, known?.Details, units.GetValueOrDefault(row.Text("org_unit")));
            var changed = known?.Change(details, run.Now) ?? false;
            if (known is null)
            {
                run.Db.Posts.Add(Post.Establish(row.Text("post_no"), details, run.Now));
            }

            counts += Counted(known is null, changed);
        }

        return counts;
    }

    private static PostDetails Read(ImportRow row, ImportRun<WorkforceDb> run, PostDetails? known, Guid unitId)
    {
        var read = new PostDetails
        {
            Title = row["title"] ?? "",
            Role = row.Code<V1.PostRole>("role") ?? V1.PostRole.Other,
            OrgUnitId = unitId,
            FteE4 = row.E4("fte") ?? 0,
            CaseHolding = row.Flag("case_holding") ?? false,
            QualifiedRequired = row.Flag("qualified_required") ?? false,
            Funding = row.Code<V1.Funding>("funding") ?? default,
            Specialism = row["specialism"] ?? "",
            Band = row["band"] ?? "",
            CostPence = row.Scaled("cost_with_oncosts") ?? 0,
            PriceYear = row.Whole("price_year") ?? 0,
            EffectiveFrom = row.Day("effective_from") ?? Day.Always,
            EffectiveUntil = Day.After(row.Day("effective_to")),
        };
        return known is null ? read : read with
        {
            Title = run.HasColumn("title") ? read.Title : known.Title,
            Funding = run.HasColumn("funding") ? read.Funding : known.Funding,
            Specialism = run.HasColumn("specialism") ? read.Specialism : known.Specialism,
            Band = run.HasColumn("band") ? read.Band : known.Band,
            CostPence = run.HasColumn("cost_with_oncosts") ? read.CostPence : known.CostPence,
            PriceYear = run.HasColumn("price_year") ? read.PriceYear : known.PriceYear,
            EffectiveFrom = run.HasColumn("effective_from") ? read.EffectiveFrom : known.EffectiveFrom,
            EffectiveUntil = run.HasColumn("effective_to") ? read.EffectiveUntil : known.EffectiveUntil,
            Frozen = known.Frozen,
        };
    }
}
