using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Caseload.Register;

/// <summary>
/// What was recorded where the portal keeps the allocations has the last word: a row of a file that would overwrite it is refused with both
/// values. A row that says the same is taken and changes nothing; a file may go on where the portal says nothing yet, as an end that was not recorded.
/// </summary>
internal static class PortalAllocations
{
    /// <summary>The number of the fault; part of the contract.</summary>
    private const int SaysOtherwise = FaultCode.FirstOfFile;

    private const string Advice = "Allocations are kept in the portal: correct the file, or withdraw the allocation there.";

    /// <summary>The condition under which a stored row t was recorded here and not withdrawn: a complete file that lacks it does not close it.</summary>
    public const string MadeRow =
        "EXISTS (SELECT 1 FROM RecordedAllocations r WHERE r.CountsAtOnce AND r.WithdrawnAt IS NULL AND r.ChildId = t.ChildId AND r.StaffId = t.StaffId AND r.StartsOn = t.StartsOn)";

    public static async Task RefuseOthersAsync(ImportRun<CaseloadDb> run, CancellationToken ct)
    {
        var set = $"FROM {run.Staged} s JOIN RecordedAllocations r ON r.ChildId = s.child_id AND r.CountsAtOnce AND r.WithdrawnAt IS NULL";
        await run.RefuseWhereAsync(
            "role",
            SaysOtherwise,
            $"Here the role is recorded as {{0}}, and the file says {{1}}. {Advice}",
            $"SELECT s.line, '{Allocation.Primary}', s.role {set} WHERE s.staff_id = r.StaffId AND s.start = r.StartsOn AND s.role <> '{Allocation.Primary}'",
            ct);
        if (run.HasColumn("end"))
        {
            await run.RefuseWhereAsync(
                "end",
                SaysOtherwise,
                $"Here it is recorded to end on {{0}}, and the file says {{1}}. {Advice}",
                $"""SELECT s.line, r.StartsOn, coalesce(s."end", 'nothing') {set} WHERE s.staff_id = r.FormerStaffId AND s.start = r.FormerStartsOn AND s."end" IS NOT r.StartsOn""",
                ct);
        }

        await run.RefuseWhereAsync(
            "staff_id",
            SaysOtherwise,
            $"Here {{0}} is recorded as the primary worker, and the file says {{1}}. {Advice}",
            $"""
            SELECT s.line, r.StaffId, s.staff_id {set}
            JOIN Allocations a ON a.ChildId = r.ChildId AND a.StaffId = r.StaffId AND a.StartsOn = r.StartsOn
            WHERE s.role = '{Allocation.Primary}' AND s.staff_id <> r.StaffId AND (s.staff_id, s.start) IS NOT (r.FormerStaffId, r.FormerStartsOn)
              AND (s."end" IS NULL OR s."end" > r.StartsOn) AND (a.Until IS NULL OR s.start < a.Until)
              AND NOT EXISTS (SELECT 1 FROM {run.Staged} o WHERE o.child_id = r.ChildId AND o.staff_id = r.StaffId AND o.start = r.StartsOn AND o."end" <= s.start)
            """,
            ct);
    }
}
