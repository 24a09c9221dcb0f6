namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>
/// The numbers of the faults that every file has in common; a fault's code is the file's prefix and one of them, for example <c>ALLOC-002</c>.
/// They are part of the contract and never change their meaning. A file's own rules take numbers from <see cref="FirstOfFile"/>.
/// </summary>
public static class FaultCode
{
    /// <summary>The file is empty or has no header row.</summary>
    public const int NoHeader = 1;

    /// <summary>It ends before it starts.</summary>
    public const int EndsBeforeStart = 2;

    /// <summary>Not a number, or outside its limits.</summary>
    public const int Number = 3;

    /// <summary>A word that is not in the list.</summary>
    public const int UnknownCode = 4;

    /// <summary>Not a day.</summary>
    public const int Day = 5;

    /// <summary>A cell is empty that must not be.</summary>
    public const int Empty = 6;

    /// <summary>A reference to nothing.</summary>
    public const int Reference = 7;

    /// <summary>A key twice with different content.</summary>
    public const int RepeatedKey = 8;

    /// <summary>Not a month.</summary>
    public const int Month = 9;

    /// <summary>Neither Y nor N.</summary>
    public const int Flag = 10;

    /// <summary>A column is missing from the header.</summary>
    public const int MissingColumn = 11;

    /// <summary>A column stands twice in the header.</summary>
    public const int RepeatedColumn = 12;

    /// <summary>More or fewer cells than the header has.</summary>
    public const int CellCount = 13;

    /// <summary>A NUL character.</summary>
    public const int Nul = 14;

    /// <summary>A quote that is not closed or stands where none may be.</summary>
    public const int Quote = 15;

    /// <summary>A cell of more than 32,000 characters, or a key of more than 200.</summary>
    public const int TooLong = 16;

    /// <summary>Not the text of a CSV file.</summary>
    public const int NotText = 17;

    /// <summary>Two spells overlap that exclude each other.</summary>
    public const int Overlap = 18;

    /// <summary>Not a time of day.</summary>
    public const int Time = 19;

    /// <summary>The first number of a file's own rules.</summary>
    public const int FirstOfFile = 30;
}
