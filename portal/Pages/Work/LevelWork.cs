using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Pages.Pressure;

namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>Units at Level 3 or 4: the service manager owes a plan within five working days, and HR and legal services are to know.</summary>
public sealed class LevelWork(LevelService.LevelServiceClient levels)
{
    private const int Most = 200;

    /// <param name="isOwner">The plan is theirs, and so is its last day.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<WorkSource> ReadAsync(bool isOwner, CancellationToken ct)
    {
        var listed = await levels.ListPressedUnitsAsync(new() { PageSize = Most }, cancellationToken: ct);
        var day = DateText.FromIso(listed.On) ?? default;
        return new([.. listed.Units.Select(unit => ItemOf(unit, isOwner, day))], listed.NextPageToken.Length > 0, day);
    }

    private static WorkItem ItemOf(PressedUnit unit, bool isOwner, DateOnly day)
    {
        var due = DateText.FromIso(unit.PlanDueOn);
        var since = DateText.FromIso(unit.SinceOn) is { } first ? DateText.InBrief(first) : "";
        var declared = unit.IsDeclared ? ", declared" : unit.DeclaredLevel > 0 ? $", declared Level {unit.DeclaredLevel}" : "";
        return new WorkItem(
            "Unit at Level 3 or 4",
            unit.Unit.Name,
            $"Level {unit.Level} since {since}{declared}; {(isOwner ? "your plan" : "the service manager’s plan")} is due by {(due is { } last ? DateText.InBrief(last) : "")}",
            new PressureAddress(unit.Unit.Code, "", "", "").ToPage(),
            isOwner ? due : null,
            day,
            unit.Unit.Code,
            $"{unit.Level} {unit.SinceOn} {unit.IsDeclared} {unit.DeclaredLevel}");
    }
}
