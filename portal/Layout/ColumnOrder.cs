namespace WorkforcePlatform.Portal.Layout;

/// <summary>The column that a list stands by, and the addresses that order it otherwise, from its first row.</summary>
/// <param name="Column">The column, as the address names it.</param>
/// <param name="Reversed">The other way round than the column runs of itself.</param>
/// <param name="AddressOf">The list's address by a column, and whether reversed.</param>
/// <param name="Downwards">Columns that run from many to few, or from new to old, of themselves.</param>
public sealed record ColumnOrder(string Column, bool Reversed, Func<string, bool, string> AddressOf, params string[] Downwards)
{
    /// <summary>The address that orders by a column; the other way round if it does already.</summary>
    public string To(string column) => AddressOf(column, column == Column && !Reversed);

    /// <summary>For aria-sort: null if the list is not ordered by the column.</summary>
    public string? Direction(string column) => column != Column ? null : Downwards.Contains(column) != Reversed ? "descending" : "ascending";
}
