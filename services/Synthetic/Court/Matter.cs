using WorkforcePlatform.Synthetic.Children;

namespace WorkforcePlatform.Synthetic.Court;

/// <summary>One legal matter as it is lived, days to come included; only what has happened by the last day is written.</summary>
internal sealed record Matter(string Reference, string Kind, Family Family, string Lawyer, DateOnly Opened)
{
    public DateOnly? PreProceedings { get; init; }

    /// <summary>The decision that ends pre-proceedings.</summary>
    public DateOnly? Decided { get; init; }

    public DateOnly? Issued { get; init; }

    public bool IsUrgent { get; init; }

    /// <summary>The final hearing.</summary>
    public DateOnly? Final { get; init; }

    /// <summary>The first day it is no longer open.</summary>
    public required DateOnly Closes { get; init; }
}
