using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>matter_children.csv: each child's own dates in a matter. <c>left_on</c> is the first day no longer in it.</summary>
public sealed class MatterChildrenFile : LegalFile
{
    public override string Name => "matter_children.csv";

    public override string Prefix => "MCHILD";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("matter_ref").InKey().RefersTo("matter"),
        ImportColumn.Key("child_id").InKey(),
        ImportColumn.Day("joined_on").Covering(),
        ImportColumn.Day("left_on").Covering(),
        ImportColumn.Day("deadline_on"),
        ImportColumn.Day("extension_granted_on").Covering(),
        ImportColumn.Text("extension_reason"),
        ImportColumn.Text("final_order"),
        ImportColumn.Day("final_order_on").Covering(),
        ImportColumn.Day("order_ends_on"),
    ];

    public override void CheckRow(RowCheck check)
    {
        check.NotBefore("left_on", "joined_on");
        check.NotBefore("final_order_on", "joined_on");
        check.NotBefore("order_ends_on", "final_order_on");
    }

    protected override Task<ImportCounts> MergeRowsAsync(ImportRun<LegalDb> run, CancellationToken ct) => PerMatterAsync(run, (matter, row) =>
    {
        var childId = row.Text("child_id");
        var known = matter?.RecordedChild(childId)?.Terms;
        var changed = matter?.RecordChild(childId, Read(row, run, known ?? new ChildTerms()), run.Now) ?? false;
        return Counted(known is null, changed);
    }, ct);

    protected override Task<ImportCounts> CloseAbsentAsync(ImportRun<LegalDb> run, DateOnly asAt, List<string>? units, CancellationToken ct)
    {
        var db = run.Db;
        var present = Staged(run, "s.matter_ref || ' ' || s.child_id");
        var absent = db.MatterChildren.Where(c => !db.Matters.Any(m => m.Children.Contains(c) && present.Contains(m.MatterRef + " " + c.ChildId)));
        return CloseInBatchesAsync(run, Open(db.MatterChildren), Open(absent).OrderBy(c => c.Id), async rows =>
        {
            var ids = rows.Select(c => c.Id).ToHashSet();
            foreach (var matter in await db.WholeMatters.Where(m => m.Children.Any(c => ids.Contains(c.Id))).OrderBy(m => m.Id).ToListAsync(ct))
            {
                foreach (var child in matter.Children.Where(c => ids.Contains(c.Id)))
                {
                    matter.RecordChild(child.ChildId, child.Terms with { LeftOn = asAt }, run.Now);
                }
            }
        }, ct);

        IQueryable<MatterChild> Open(IQueryable<MatterChild> children)
        {
            var open = children.Where(c => c.Recorded && c.Terms.FinalOrderOn == null && (c.Terms.JoinedOn == null || c.Terms.JoinedOn <= asAt)
                && (c.Terms.LeftOn == null || c.Terms.LeftOn > asAt)
                && db.Matters.Any(m => (m.Details.ClosedOn == null || m.Details.ClosedOn > asAt) && m.Children.Contains(c)));
            return units is null ? open : open.Where(c => db.Matters.Any(m => units.Contains(m.Details.OrgUnit) && m.Children.Contains(c)));
        }
    }

    private static ChildTerms Read(ImportRow row, ImportRun<LegalDb> run, ChildTerms kept)
    {
        return new ChildTerms
        {
            JoinedOn = Or("joined_on", row.Day("joined_on"), kept.JoinedOn),
            LeftOn = Or("left_on", row.Day("left_on"), kept.LeftOn),
            DeadlineOn = Or("deadline_on", row.Day("deadline_on"), kept.DeadlineOn),
            ExtensionGrantedOn = Or("extension_granted_on", row.Day("extension_granted_on"), kept.ExtensionGrantedOn),
            ExtensionReason = Or("extension_reason", row["extension_reason"] ?? "", kept.ExtensionReason),
            FinalOrder = Or("final_order", row["final_order"] ?? "", kept.FinalOrder),
            FinalOrderOn = Or("final_order_on", row.Day("final_order_on"), kept.FinalOrderOn),
            OrderEndsOn = Or("order_ends_on", row.Day("order_ends_on"), kept.OrderEndsOn),
        };

        T Or<T>(string column, T read, T keep) => run.HasColumn(column) ? read : keep;
    }
}
