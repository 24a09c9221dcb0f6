namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>
/// A row of a file between its check and its commit, in the owner's database. Its cells are the shadow columns c0, c1 and so on,
/// text in the form of their <see cref="ColumnKind"/>; read it through <see cref="ImportRun{TDb}.Staged"/>, never by those names.
/// </summary>
public sealed class StagedRow
{
    /// <summary>The most columns that a file may have.</summary>
    public const int MostColumns = 40;

    /// <summary>State of a row to be merged.</summary>
    public const int Good = 0;

    /// <summary>State of a row with a fault.</summary>
    public const int Refused = 1;

    /// <summary>State of a row that repeats an earlier row with the same content.</summary>
    public const int Repeated = 2;

    /// <summary>The file's number times 2^32, plus the line: one table, clustered by file and line, without a second index.</summary>
    public long Id { get; init; }

    /// <summary><see cref="Good"/>, <see cref="Refused"/> or <see cref="Repeated"/>.</summary>
    public int State { get; init; }

    /// <summary>64 bits of the key, to find repeated ones without holding every key in memory.</summary>
    public long KeyHash { get; init; }

    /// <summary>64 bits of every cell.</summary>
    public long ContentHash { get; init; }
}
