namespace WorkforcePlatform.Portal.Layout;

/// <summary>What every page says while data is loaded that is not a council's own: what is real in it, and what is invented.</summary>
/// <param name="Heading">Stands first in the band.</param>
/// <param name="Text">The rest of the band.</param>
/// <param name="Loaded">The same for the page on which more files can be sent.</param>
public sealed record LoadedSample(string Heading, string Text, string Loaded)
{
    /// <summary>Darlington, October 2009.</summary>
    public static LoadedSample Darlington { get; } = new(
        "Sample: Darlington, October 2009.",
        "From the council’s report: 656 children, 22 and 21 workers, 217, the legal months, the costs. All else is invented detail that adds up to the report.",
        "The sample is loaded.");

    /// <summary>An authority that the program made up.</summary>
    public static LoadedSample Synthetic { get; } = new(
        "Synthetic data.",
        "The program made all of it up: no authority, worker, child or matter here is real.",
        "A synthetic authority is loaded.");
}
