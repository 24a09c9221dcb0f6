using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Workforce.People;

/// <summary>supervisions.csv: when each worker's supervision was due, held and recorded.</summary>
public sealed class SupervisionsFile : WorkforceTableFile
{
    public override string Name => "supervisions.csv";

    public override string Prefix => "SUPERVISION";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ImportColumn.Key("staff_id").InKey().RefersTo("staff"),
        ImportColumn.Day("due_on").InKey(),
        ImportColumn.Day("held_on").Covering(),
        ImportColumn.Day("recorded_on").Covering(),
        ImportColumn.Key("child_id"),
    ];

    protected override TableMerge Merge { get; } = new(
        "Supervisions",
        [("staff_id", "StaffId"), ("due_on", "DueOn")],
        [("held_on", "HeldOn"), ("recorded_on", "RecordedOn"), ("child_id", "ChildId")]);

    public override void CheckRow(RowCheck check) => check.NotBefore("recorded_on", "held_on");
}
