using System.Globalization;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce.Mappings;

/// <summary>What a mapping must keep to, so that each cell is read in one way only.</summary>
internal static class MappingRules
{
    // Day and month both over 12 or under 13 would hide a mix-up of the two.
    private static readonly DateTime Sample = new(2009, 10, 4);

    public static void Require(V1.ImportMapping mapping)
    {
        if (mapping.Files.Count == 0 || mapping.Files.Any(file => file.File.Trim().Length == 0))
        {
            throw new InvalidArgumentException("mapping.files", "A mapping says at least of one file which file of the contract it is.");
        }

        Once(mapping.Files.Select(file => file.File), "mapping.files", "The file {0} is mapped twice.");
        Once(mapping.Files.Select(file => file.SourceFile).Where(name => name.Length > 0), "mapping.files", "Two files are read from {0}.");
        foreach (var file in mapping.Files)
        {
            RequireFormat(file.DateFormat);
            Once(file.Columns.Select(column => column.Column), "mapping.columns", "The column {0} is mapped twice.");
            Once(file.Columns.Select(column => column.SourceColumn), "mapping.columns", "The column {0} of the file is mapped twice.");
            foreach (var column in file.Columns)
            {
                Once(column.Codes.Select(code => code.SourceValue), "mapping.codes", "The value {0} is mapped twice.");
            }
        }
    }

    private static void Once(IEnumerable<string> names, string field, string message)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (names.FirstOrDefault(name => !seen.Add(name.Trim())) is { } twice)
        {
            throw new InvalidArgumentException(field, string.Format(CultureInfo.InvariantCulture, message, twice.Length == 0 ? "without a name" : twice));
        }
    }

    private static void RequireFormat(string format)
    {
        if (format.Length == 0)
        {
            return;
        }

        try
        {
            var written = Sample.ToString(format, CultureInfo.InvariantCulture);
            if (DateTime.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Date == Sample)
            {
                return;
            }
        }
        catch (FormatException)
        {
            // Refused below, like one that loses the day, the month or the year.
        }

        throw new InvalidArgumentException("mapping.date_format", "The format must tell day, month and year apart, for example MM/dd/yyyy or dd-MMM-yyyy.");
    }
}
