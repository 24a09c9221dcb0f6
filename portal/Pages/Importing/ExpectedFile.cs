using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Portal.Formats;
using DataSet = WorkforcePlatform.Caseload.V1.DataSet;

namespace WorkforcePlatform.Portal.Pages.Importing;

/// <summary>A file of the contract: the last day it covers, and when it is to come again, a month after that day.</summary>
/// <param name="File">Its name.</param>
/// <param name="Taken">It was taken at least once.</param>
/// <param name="CoversTo">The last day its rows speak of; null where they speak of none.</param>
/// <param name="Next">When it is expected again.</param>
/// <param name="IsOverdue">That day is gone.</param>
public sealed record ExpectedFile(string File, bool Taken, DateOnly? CoversTo, DateOnly? Next, bool IsOverdue)
{
    /// <summary>When what covers a day is expected again.</summary>
    public static DateOnly After(DateOnly coversTo) => coversTo.AddMonths(1);

    /// <summary>Every file of the contract, in its order.</summary>
    /// <param name="known">The data sets that figures are made of, with the days they cover.</param>
    /// <param name="imports">Past imports: they know of the other files.</param>
    /// <param name="today">What is expected before it is overdue.</param>
    public static IReadOnlyList<ExpectedFile> Of(IReadOnlyCollection<DataSet> known, IEnumerable<ImportRecord> imports, DateOnly today)
    {
        var taken = imports.SelectMany(import => import.Files).Where(file => file.State == ImportFile.Types.State.Committed).Select(file => file.File).ToHashSet();
        return [.. ContractFile.All.Select(file => Of(file.Name, known.FirstOrDefault(set => $"{set.Name}.csv" == file.Name), taken.Contains(file.Name), today))];
    }

    public IReadOnlyList<string> ToRow() => [File, Taken ? "Y" : "N", Iso(CoversTo), Iso(Next), IsOverdue ? "Y" : "N"];

    private static ExpectedFile Of(string file, DataSet? set, bool wasImported, DateOnly today)
    {
        var coversTo = set is { Taken: true } ? DateText.FromIso(set.CoversTo) : null;
        DateOnly? next = coversTo is { } day ? After(day) : null;
        return new(file, set?.Taken ?? wasImported, coversTo, next, next < today);
    }

    private static string Iso(DateOnly? day) => day is { } known ? DateText.Iso(known) : "";
}
