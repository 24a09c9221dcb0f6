namespace WorkforcePlatform.Caseload.DataSets;

/// <summary>How far one of this service's files has been loaded; no row means never.</summary>
public sealed class OwnDataSet
{
    /// <summary>The file without its ending, for example allocations.</summary>
    public required string Name { get; init; }

    /// <summary>It was taken as the whole truth at least once.</summary>
    public bool Complete { get; set; }

    /// <summary>The last day that its rows speak of, or that the sender said they do.</summary>
    public DateOnly? CoversTo { get; set; }
    public Guid ImportId { get; set; }
    public DateTimeOffset TakenAt { get; set; }
}
