namespace WorkforcePlatform.Legal.Matters;

/// <summary>One hearing of a matter. Only its <see cref="Matter"/> changes it; entered in error, it is voided and keeps its id.</summary>
public sealed class Hearing
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string HearingRef { get; init; }
    public HearingTerms Terms { get; private set; } = null!;
    public bool Voided { get; private set; }

    internal void Take(HearingTerms terms) => Terms = terms;

    internal void Void() => Voided = true;
}
