namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>Thresholds in words.</summary>
internal static class ThresholdWords
{
    /// <summary>"Over 25", "14.4% or less", "10% or more", "Under 10%".</summary>
    public static string Reached(CutOffs cutOffs, decimal displayed, bool percent)
    {
        var points = cutOffs.Points(displayed);
        return (points, cutOffs.UpTo) switch
        {
            (0, true) => $"{Number(cutOffs.First, percent)} or less",
            (0, false) => $"Under {Number(cutOffs.First, percent)}",
            (_, true) => $"Over {Number(cutOffs.Above(points - 1), percent)}",
            (_, false) => $"{Number(cutOffs.Above(points - 1), percent)} or more",
        };
    }

    public static string Number(decimal value, bool percent) => percent ? $"{value:0.#}%" : $"{value:0.#}";
}
