using Microsoft.AspNetCore.Mvc;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Workforce.V1;
using By = WorkforcePlatform.Workforce.V1.ListImportMappingsRequest.Types.Order;

namespace WorkforcePlatform.Portal.Pages.Importing.Mappings;

/// <summary>The saved mappings, a row in the file for each column that is read from another.</summary>
public sealed class IndexModel(ImportMappingService.ImportMappingServiceClient mappings) : OrderedListModel
{
    public const string Address = "/data/mappings";

    private static readonly string[] Header = ["name", "system", "file", "source_file", "column", "source_column", "changed_on", "changed_by", "reason"];

    public ListImportMappingsResponse Listed { get; private set; } = new();

    public ColumnOrder Columns => new(NameOf(OrderedBy), Reversed, (order, reversed) => AddressOf(order, reversed), NameOf(By.Changed));

    public string First => string.IsNullOrEmpty(From) ? "" : AddressOf(Columns.Column, Reversed);

    public string Next => Listed.NextPageToken.Length > 0 ? AddressOf(Columns.Column, Reversed, ("from", Listed.NextPageToken)) : "";

    public string Csv => AddressOf(Columns.Column, Reversed, ("handler", "csv"));

    private By OrderedBy => OrderOr(By.Name);

    public async Task OnGetAsync(CancellationToken ct) => Listed = await ListAsync(From ?? "", 0, ct);

    public Task<FileContentResult> OnGetCsvAsync(CancellationToken ct) => CsvFile.OfEveryPageAsync(
        "mappings.csv", Header, (token, size) => ListAsync(token, size, ct), page => page.Mappings.SelectMany(RowsOf), page => page.NextPageToken);

    private static IEnumerable<IReadOnlyList<string>> RowsOf(ImportMapping mapping) => mapping.Files.SelectMany(file => file.Columns.Select(column => (IReadOnlyList<string>)
        [mapping.Name, mapping.SourceSystem, file.File, file.SourceFile, column.Column, column.SourceColumn, mapping.ChangedOn, mapping.ChangedBy, mapping.Reason]));

    private static string AddressOf(string order, bool reversed, params (string Name, string Value)[] rest) =>
        PageAddress.Of(Address, [("order", order), ("reversed", reversed ? "true" : ""), .. rest]);

    private async Task<ListImportMappingsResponse> ListAsync(string token, int size, CancellationToken ct) => await mappings.ListImportMappingsAsync(
        new() { Order = OrderedBy, Reversed = Reversed, PageToken = token, PageSize = size }, cancellationToken: ct);
}
