namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>One row under its file's own rules, while it is read.</summary>
public sealed class RowCheck(ImportRow row, Action<string, int, string> refuse)
{
    public ImportRow Row { get; } = row;

    /// <summary>Refuses the row. The message says what to do and repeats no cell of a name column.</summary>
    /// <param name="column">The column, or empty where the whole line is meant.</param>
    /// <param name="code">A number of <see cref="FaultCode"/>, or the file's own from <see cref="FaultCode.FirstOfFile"/>.</param>
    /// <param name="message">What is wrong and what to do, in one or two sentences.</param>
    public void Refuse(string column, int code, string message) => refuse(column, code, message);

    /// <summary>Refuses the row if <paramref name="last"/> lies before <paramref name="first"/>; either may be unknown.</summary>
    public void NotBefore(string last, string first)
    {
        if (Row[last] is { } end && Row[first] is { } start && string.CompareOrdinal(end, start) < 0)
        {
            Refuse(last, FaultCode.EndsBeforeStart, $"{end} is before {first} ({start}). Correct one of the two.");
        }
    }
}
