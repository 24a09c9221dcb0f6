using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Pages.Children;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>What a manager is told: children whose worker leaves, children without a present worker, and allocations that no file has confirmed.</summary>
public sealed class ManagerWork(
    CaseService.CaseServiceClient cases, AllocationService.AllocationServiceClient allocations, PressureService.PressureServiceClient pressure, OrgUnitService.OrgUnitServiceClient units, ChildAddress child)
{
    private const int Most = 200;
    private const string Unallocated = "unallocated";

    public async Task<WorkSource> ToReallocateAsync(CancellationToken ct)
    {
        var listed = await cases.ListChildrenToReallocateAsync(new() { PageSize = Most }, cancellationToken: ct);
        return new(
            [
                .. listed.Children.Select(one => new WorkItem(
                    "Child to reallocate",
                    $"{one.Child.ChildId}, {one.Child.Category.ToLowerInvariant()}",
                    $"{one.Worker} leaves{(one.Planned ? ", planned" : "")}",
                    child.ToPage(one.Child.ChildId, listed.On),
                    DateText.FromIso(one.LastDay),
                    DateText.FromIso(listed.On) ?? default,
                    one.Child.ChildId,
                    $"{one.StaffId} {one.LastDay} {one.Planned}")),
            ],
            listed.NextPageToken.Length > 0,
            DateText.FromIso(listed.On));
    }

    /// <summary>To the manager's own workers, and of the manager's children: both are told.</summary>
    public async Task<WorkSource> AllocationsAsync(DateOnly day, CancellationToken ct)
    {
        var listed = await allocations.ListRecordedAllocationsAsync(new() { PageSize = Most }, cancellationToken: ct);
        return new(
            [
                .. listed.Allocations.Select(one => new WorkItem(
                    "Allocation not confirmed by a file",
                    $"{one.ChildId}, to {(one.Worker.Length > 0 ? one.Worker : one.StaffId)}",
                    $"{AllocationWords.Of(one.Standing)}{(AllocationWords.Other(one) is { Length: > 0 } other ? $": {other}" : "")}",
                    child.ToPage(one.ChildId, DateText.Iso(day)),
                    DateText.FromIso(one.StartsOn),
                    day,
                    one.AllocationId,
                    $"{one.Standing} {one.OtherStaffId} {one.OtherSince}")),
            ],
            listed.NextPageToken.Length > 0,
            day);
    }

    public async Task<WorkSource> WithoutWorkerAsync(DateOnly day, CancellationToken ct)
    {
        var own = await units.ListOwnAsync(ct);
        var ids = own.Select(unit => unit.Id).ToHashSet();
        var found = await Task.WhenAll(own.Where(unit => !ids.Contains(unit.ParentId)).Select(ListAsync));
        return new([.. found.SelectMany(one => one.Items)], found.Any(one => one.HasMore), day);

        async Task<WorkSource> ListAsync(OrgUnit unit)
        {
            var listed = await pressure.ListCountedRowsAsync(
                new() { Unit = unit.Code, Measure = Unallocated, On = DateText.Iso(day), Rows = "children", PageSize = Most }, cancellationToken: ct);
            return new(
                [
                    .. listed.Rows.Select(row => new WorkItem(
                        "Child without a present worker",
                        $"{row.Reference}, {row.What.ToLowerInvariant()}",
                        $"{(row.Worker.Length > 0 ? $"{row.Worker} is not here" : "no primary worker")}{(DateText.FromIso(row.Since) is { } since ? $" since {DateText.InBrief(since)}" : "")}",
                        child.ToPage(row.Reference, DateText.Iso(day)),
                        null,
                        day,
                        row.Reference,
                        $"{row.Worker} {row.Since}")),
                ],
                listed.NextPageToken.Length > 0,
                day);
        }
    }
}
