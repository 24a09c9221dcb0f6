using System.Globalization;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>One row, its cells in the form that their column's kind is staged in. Null: the cell was empty or the column absent, so unknown.</summary>
public sealed class ImportRow(ImportLayout layout, string?[] cells)
{
    /// <summary>The line, counted from 1 with the header, as a text editor counts.</summary>
    public int Line { get; internal set; }

    public string? this[string column] => cells[layout.IndexOf(column)];

    /// <summary>A cell that the column promises not to be empty.</summary>
    public string Text(string column) => this[column] ?? throw new InvalidOperationException($"{column} is empty; only a needed column may be read so.");

    public DateOnly? Day(string column) => this[column] is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>Ten-thousandths of a <see cref="ColumnKind.Number"/> column.</summary>
    public int? E4(string column) => this[column] is { } text ? checked((int)long.Parse(text, CultureInfo.InvariantCulture)) : null;

    /// <summary>Pence of a <see cref="ColumnKind.Money"/> column, or ten-thousandths of one that may exceed an int.</summary>
    public long? Scaled(string column) => this[column] is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public int? Whole(string column) => this[column] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public bool? Flag(string column) => this[column] is { } text ? text == "1" : null;

    /// <summary>The code as the member of <typeparamref name="TCode"/> with the same name in any case.</summary>
    public TCode? Code<TCode>(string column) where TCode : struct, Enum =>
        this[column] is { } text ? Enum.Parse<TCode>(text, ignoreCase: true) : null;
}
