namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>How a column's cells are read, and in which form they are staged.</summary>
public enum ColumnKind
{
    /// <summary>Any text, trimmed; staged as it stands.</summary>
    Text = 1,

    /// <summary>A person's name: as text, but no message ever repeats it.</summary>
    Name,

    /// <summary>A key or a reference to one: trimmed, no-break spaces made spaces, staged in upper case.</summary>
    Key,

    /// <summary>One of a list of words in any case; staged as the contract spells it.</summary>
    Code,

    /// <summary>A day, ISO or dd/MM/yyyy; staged as ISO.</summary>
    Day,

    /// <summary>A month, yyyy-MM; staged as it stands.</summary>
    Month,

    /// <summary>A day, or a day and a time as yyyy-MM-dd HH:mm; staged as ISO, with a T before the time.</summary>
    Moment,

    /// <summary>A time of day, HH:mm; staged as it stands.</summary>
    Time,

    /// <summary>A number with a decimal point; staged in ten-thousandths, a whole number.</summary>
    Number,

    /// <summary>An amount of money in pounds; staged in pence.</summary>
    Money,

    /// <summary>A whole number; staged as it stands.</summary>
    Whole,

    /// <summary>Y or N; staged as 1 or 0.</summary>
    Flag,
}
