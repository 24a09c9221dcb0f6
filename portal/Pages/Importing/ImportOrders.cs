using WorkforcePlatform.ImportClient;
using WorkforcePlatform.ServiceDefaults.Paging;

namespace WorkforcePlatform.Portal.Pages.Importing;

/// <summary>Puts past imports in order; the newest settle ties.</summary>
public static class ImportOrders
{
    public static IEnumerable<ImportRecord> Sort(IEnumerable<ImportRecord> imports, ImportOrder order, bool reversed) => (order switch
    {
        ImportOrder.By => ListOrder.By(imports, import => ImportWords.By(import.By), reversed),
        ImportOrder.Files => ListOrder.By(imports, import => ListOrder.Text(import.Files.Count), !reversed),
        ImportOrder.Rows => ListOrder.By(imports, import => ListOrder.Text(import.Files.Sum(file => (long)file.Rows)), !reversed),
        ImportOrder.New => ListOrder.By(imports, import => ListOrder.Text(import.Files.Sum(file => (long)file.NewRows)), !reversed),
        ImportOrder.Changed => ListOrder.By(imports, import => ListOrder.Text(import.Files.Sum(file => (long)file.ChangedRows)), !reversed),
        ImportOrder.Standing => ListOrder.By(imports, import => ImportWords.Of(import.Outcome), reversed),
        _ => ListOrder.By(imports, import => import.StartedAt.UtcDateTime.ToString("O", System.Globalization.CultureInfo.InvariantCulture), !reversed),
    }).ThenByDescending(import => import.StartedAt);
}
