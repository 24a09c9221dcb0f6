using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>What an administrator is told: data sets that were to be here again by now, a month after the day they cover.</summary>
public sealed class DataWork(PressureService.PressureServiceClient pressure)
{
    public async Task<WorkSource> OverdueAsync(DateOnly today, CancellationToken ct)
    {
        var known = await pressure.GetPressureAsync(new(), cancellationToken: ct);
        List<WorkItem> items =
        [
            .. known.DataSets.Where(set => set.Taken).Select(set => (set.Name, CoversTo: DateText.FromIso(set.CoversTo)))
                .Where(set => set.CoversTo?.AddMonths(1) < today)
                .Select(set => new WorkItem(
                    "File expected",
                    $"{set.Name}.csv",
                    $"covers to {DateText.InBrief(set.CoversTo!.Value)}; the next is expected a month later",
                    Navigation.Import,
                    set.CoversTo.Value.AddMonths(1),
                    today,
                    set.Name,
                    DateText.Iso(set.CoversTo.Value))),
        ];
        return new(items, HasMore: false, today);
    }
}
