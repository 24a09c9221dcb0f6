using System.Globalization;

namespace WorkforcePlatform.Legal;

/// <summary>A day, or a day and a time of it where one was given. London time. As text, ISO: earlier moments sort first.</summary>
public readonly record struct Moment(DateOnly Day, TimeOnly? Time = null)
{
    /// <summary>Reads yyyy-MM-dd or yyyy-MM-ddTHH:mm.</summary>
    public static Moment Parse(string text) => text.Split('T') is [var day, var time]
        ? new Moment(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture))
        : new Moment(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public override string ToString() => Time is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}T{time:HH:mm}")
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
