using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.Pages.Importing;

namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>What an administrator is told: data sets that were to be here again by now, a month after the day they cover.</summary>
public sealed class DataWork(PressureService.PressureServiceClient pressure)
{
    public async Task<WorkSource> OverdueAsync(DateOnly today, CancellationToken ct)
    {
        var known = await pressure.GetPressureAsync(new(), cancellationToken: ct);
        List<WorkItem> items =
        [
            .. ExpectedFile.Of(known.DataSets, [], today).Where(file => file.IsOverdue).Select(file => new WorkItem(
                "File expected",
                file.File,
                $"covers to {DateText.InBrief(file.CoversTo!.Value)}; the next is expected a month later",
                Navigation.Import,
                file.Next,
                today,
                Path.GetFileNameWithoutExtension(file.File),
                DateText.Iso(file.CoversTo.Value))),
        ];
        return new(items, HasMore: false, today);
    }
}
