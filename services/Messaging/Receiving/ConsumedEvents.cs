namespace WorkforcePlatform.Messaging.Receiving;

/// <summary>What a hosted service keeps from others' events: as registered, fixed once the host is built.</summary>
internal sealed class ConsumedEvents<TDb>(string service)
    where TDb : MessagingDb
{
    public string Service { get; } = service;

    public List<ProjectedType<TDb>> Projections { get; } = [];

    /// <summary>Types of <see cref="IAfterBatch{TDb}"/>.</summary>
    public List<Type> AfterBatch { get; } = [];

    /// <summary>Types of <see cref="IDerivedCheck"/>.</summary>
    public List<Type> DerivedChecks { get; } = [];
}
