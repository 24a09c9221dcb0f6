using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Pages.Children;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>What a manager is told: children whose worker leaves, and children without a present worker.</summary>
public sealed class ManagerWork(
    CaseService.CaseServiceClient cases, PressureService.PressureServiceClient pressure, OrgUnitService.OrgUnitServiceClient units, ChildAddress child)
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
