namespace WorkforcePlatform.Portal.Layout;

/// <summary>What every page says while sample data is loaded: what is real in it, and what is invented.</summary>
public sealed record LoadedSample(string Heading, string Text)
{
    /// <summary>Darlington, October 2009.</summary>
    public static LoadedSample Darlington { get; } = new(
        "Sample: Darlington, October 2009.",
        "From the council’s report: 656 children, 22 and 21 workers, 217, the legal months, the costs. All else is invented detail that adds up to the report.");
}
