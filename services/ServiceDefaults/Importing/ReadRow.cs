namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>One row as it was read: its cells by their places in the layout, and what is wrong with it.</summary>
internal sealed record ReadRow(int Line, string?[] Cells, IReadOnlyList<(string Column, int Code, string Message)> Wrong);
