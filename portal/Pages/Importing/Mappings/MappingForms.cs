using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Importing.Mappings;

/// <summary>Between a saved mapping and its form.</summary>
internal static class MappingForms
{
    public static MappingForm Of(ImportMapping saved, FileMapping file) => new()
    {
        Name = saved.Name,
        SourceSystem = saved.SourceSystem,
        File = file.File,
        SourceFile = file.SourceFile,
        DateFormat = file.DateFormat,
        Etag = saved.Etag,
        FirstSeen = file.Columns.FirstOrDefault(column => column.SourceColumn.Length == 0)?.Column,
        Columns = [.. file.Columns.Where(column => column.SourceColumn.Length > 0).Select(column => new ColumnChoice { Source = column.SourceColumn, Column = column.Column })],
        Codes = [.. file.Columns.SelectMany(column => column.Codes.Select(code => new CodeChoice { Source = column.SourceColumn, Value = code.SourceValue, Meaning = code.Value }))],
    };

    /// <summary>The contract's column of the same name, whatever its case, blanks and underscores. Empty: none.</summary>
    public static string Guess(string source, IEnumerable<ImportColumn> known) => known.FirstOrDefault(column => Letters(column.Name) == Letters(source))?.Name ?? "";

    /// <summary>Values seen in columns of codes that the contract does not know and the form does not list yet.</summary>
    public static IEnumerable<CodeChoice> NewCodes(MappingForm form, Dictionary<string, List<string>> seen, IReadOnlyList<ImportColumn> known) =>
        from choice in form.Columns
        let column = known.FirstOrDefault(column => column.Name == choice.Column)
        where column?.Kind == ImportColumn.Types.Kind.Code
        from value in seen.GetValueOrDefault(choice.Source, [])
        where !column.Codes.Contains(value, StringComparer.OrdinalIgnoreCase)
            && !form.Codes.Exists(code => code.Source == choice.Source && code.Value.Equals(value, StringComparison.OrdinalIgnoreCase))
        select new CodeChoice { Source = choice.Source, Value = value, Meaning = "" };

    /// <summary>Puts the form's file into the mapping, in place of what it said of that file.</summary>
    public static void Put(MappingForm form, ImportMapping mapping)
    {
        var file = mapping.Files.FirstOrDefault(one => one.File == form.File);
        if (file is null)
        {
            mapping.Files.Add(file = new FileMapping { File = form.File ?? "" });
        }

        (file.SourceFile, file.DateFormat) = (form.SourceFile?.Trim() ?? "", form.DateFormat ?? "");
        file.Columns.Clear();
        if (!string.IsNullOrEmpty(form.FirstSeen) && !form.Columns.Exists(choice => choice.Column == form.FirstSeen))
        {
            file.Columns.Add(new ColumnMapping { Column = form.FirstSeen });
        }

        foreach (var choice in form.Columns.Where(choice => !string.IsNullOrEmpty(choice.Column)))
        {
            var column = new ColumnMapping { Column = choice.Column, SourceColumn = choice.Source };
            column.Codes.AddRange(form.Codes.Where(code => code.Source == choice.Source && !string.IsNullOrEmpty(code.Meaning)).Select(code => new CodeMapping { SourceValue = code.Value, Value = code.Meaning }));
            file.Columns.Add(column);
        }
    }

    /// <summary>What a saved mapping and the form say differently of a file.</summary>
    public static IReadOnlyList<TwoValues> Differences(MappingForm now, MappingForm yours)
    {
        var (stored, written) = (Said(now), Said(yours));
        return [.. stored.Keys.Union(written.Keys).Select(what => new TwoValues(what, stored.GetValueOrDefault(what, ""), written.GetValueOrDefault(what, ""))).Where(both => both.Now != both.Yours)];
    }

    private static Dictionary<string, string> Said(MappingForm form)
    {
        var said = new Dictionary<string, string> { ["System"] = form.SourceSystem ?? "", ["Its file is called"] = form.SourceFile ?? "", ["Days are written"] = form.DateFormat ?? "", ["First seen stands for"] = form.FirstSeen ?? "" };
        foreach (var choice in form.Columns)
        {
            said[$"Column {choice.Source}"] = choice.Column ?? "";
        }

        foreach (var code in form.Codes)
        {
            said[$"{code.Value} in {code.Source}"] = code.Meaning ?? "";
        }

        return said;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
