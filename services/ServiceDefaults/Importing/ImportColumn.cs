namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>One column of a file of the contract. Built with a kind's factory and then narrowed: <c>ImportColumn.Number("fte").Needed().Above(0).AtMost(1)</c>.</summary>
public sealed record ImportColumn
{
    /// <summary>Stands between the contract's name and the file's own in the header of a mapped file: the unit separator, which no header has otherwise.</summary>
    public const char OwnNameAfter = '\u001f';

    /// <summary>Stands as the file's own name where the file has no such column: its cells are the day the file was seen on.</summary>
    public const string FirstSeen = "\u001ffirst seen";

    private ImportColumn(string name, ColumnKind kind) => (Name, Kind) = (name, kind);

    /// <summary>The header, as the contract spells it; files may write it in any case.</summary>
    public string Name { get; }

    public ColumnKind Kind { get; }

    /// <summary>The words a <see cref="ColumnKind.Code"/> cell may hold, as the contract spells them.</summary>
    public IReadOnlyList<string> Codes { get; private init; } = [];

    /// <summary>Part of the row's key.</summary>
    public bool IsKey { get; private init; }

    /// <summary>The header must have it.</summary>
    public bool IsInHeader { get; private init; }

    /// <summary>No cell of it may be empty.</summary>
    public bool IsNeeded { get; private init; }

    /// <summary>The kind of key its cells refer to: <c>org_unit</c>, <c>post</c> or <c>staff</c>. Null: none.</summary>
    public string? Reference { get; private init; }

    /// <summary>Numbers must be above this.</summary>
    public decimal? Floor { get; private init; }

    /// <summary>Numbers must be at least this.</summary>
    public decimal? Least { get; private init; }

    /// <summary>Numbers must be at most this.</summary>
    public decimal? Most { get; private init; }

    /// <summary>Whoever sends the file may not be one of those who may read it: no message repeats a cell.</summary>
    public bool IsConfidential { get; private init; }

    /// <summary>A day or a month that says how far the file's knowledge reaches; plans and ends in the future do not.</summary>
    public bool IsCovering { get; private init; }

    public static ImportColumn Text(string name) => new(name, ColumnKind.Text);

    public static ImportColumn PersonName(string name) => new(name, ColumnKind.Name);

    public static ImportColumn Key(string name) => new(name, ColumnKind.Key);

    public static ImportColumn Code(string name, params IReadOnlyList<string> codes) => new(name, ColumnKind.Code) { Codes = codes };

    public static ImportColumn Day(string name) => new(name, ColumnKind.Day);

    public static ImportColumn Month(string name) => new(name, ColumnKind.Month);

    /// <summary>A day, or a day and a time.</summary>
    public static ImportColumn Moment(string name) => new(name, ColumnKind.Moment);

    public static ImportColumn Time(string name) => new(name, ColumnKind.Time);

    /// <summary>A number, staged in ten-thousandths.</summary>
    public static ImportColumn Number(string name) => new(name, ColumnKind.Number);

    /// <summary>Pounds, staged in pence.</summary>
    public static ImportColumn Money(string name) => new(name, ColumnKind.Money);

    public static ImportColumn Whole(string name) => new(name, ColumnKind.Whole);

    public static ImportColumn Flag(string name) => new(name, ColumnKind.Flag);

    /// <summary>Part of the key: in every header and never empty (but see <see cref="MayBeEmpty"/>).</summary>
    public ImportColumn InKey() => this with { IsKey = true, IsInHeader = true, IsNeeded = true };

    /// <summary>In every header and never empty.</summary>
    public ImportColumn Needed() => this with { IsInHeader = true, IsNeeded = true };

    /// <summary>In every header; its cells may be empty.</summary>
    public ImportColumn InHeader() => this with { IsInHeader = true };

    /// <summary>Its cells may be empty although it is part of the key.</summary>
    public ImportColumn MayBeEmpty() => this with { IsNeeded = false };

    /// <summary>The header may lack it although it is part of the key: as if its cells were empty.</summary>
    public ImportColumn MayBeAbsent() => this with { IsInHeader = false, IsNeeded = false };

    /// <summary>Every cell that is not empty must be a key of this kind, stored or sent in the same import.</summary>
    public ImportColumn RefersTo(string kind) => this with { Reference = kind };

    public ImportColumn Above(decimal floor) => this with { Floor = floor };

    public ImportColumn AtLeast(decimal least) => this with { Least = least };

    public ImportColumn AtMost(decimal most) => this with { Most = most };

    /// <summary>No message repeats a cell of it.</summary>
    public ImportColumn Confidential() => this with { IsConfidential = true };

    /// <summary>The latest day in it, up to today, is what the file covers.</summary>
    public ImportColumn Covering() => this with { IsCovering = true };
}
