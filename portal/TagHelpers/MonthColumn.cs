namespace WorkforcePlatform.Portal.TagHelpers;

/// <summary>One month of a chart of two series, one standing on the other. Without both values it is an empty slot that says so.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Lower">The solid part.</param>
/// <param name="Upper">The hatched part on top of it.</param>
/// <param name="LowerShown">The solid part as it is printed.</param>
/// <param name="Shown">Both together as they are printed.</param>
public sealed record MonthColumn(DateOnly Month, double? Lower, double? Upper, string LowerShown, string Shown)
{
    public double? Total => Lower + Upper;

    public bool IsPeak { get; init; }
}
