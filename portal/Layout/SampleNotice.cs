namespace WorkforcePlatform.Portal.Layout;

/// <summary>Whether sample data is loaded. Whoever loads it sets <see cref="Sample"/>; every page then says so.</summary>
public sealed class SampleNotice
{
    private volatile LoadedSample? sample;

    /// <summary>Null while the data is the council's own, or there is none.</summary>
    public LoadedSample? Sample
    {
        get => sample;
        set => sample = value;
    }
}
