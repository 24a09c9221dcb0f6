namespace WorkforcePlatform.Legal.Matters;

/// <summary>One gateway meeting of a matter. Only its <see cref="Matter"/> changes it; entered in error, it is voided and keeps its id.</summary>
public sealed class Gateway
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DateOnly MetOn { get; init; }
    public V1.GatewayDecision Decision { get; private set; }
    public bool? Threshold { get; private set; }
    public DateOnly? RatifiedOn { get; private set; }
    public bool Voided { get; private set; }

    public GatewayTerms Terms => new(MetOn, Decision, Threshold, RatifiedOn);

    internal void Take(GatewayTerms terms) => (Decision, Threshold, RatifiedOn) = (terms.Decision, terms.Threshold, terms.RatifiedOn);

    internal void Void() => Voided = true;
}
