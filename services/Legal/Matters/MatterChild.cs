namespace WorkforcePlatform.Legal.Matters;

/// <summary>One child's time in a matter. Only its <see cref="Matter"/> changes it; named in error, it is voided and keeps its id.</summary>
public sealed class MatterChild
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string ChildId { get; init; }
    public ChildTerms Terms { get; private set; } = new();

    /// <summary>The matter itself names the child.</summary>
    public bool Named { get; private set; }

    /// <summary>A record of the child's own dates exists.</summary>
    public bool Recorded { get; private set; }

    /// <summary>Neither says any longer that the child is in the matter.</summary>
    public bool Voided => !Named && !Recorded;

    /// <summary>The first day the child's proceedings are over: a final order, or no longer in the matter.</summary>
    public DateOnly? EndedOn => Day.First(Terms.LeftOn, Terms.FinalOrderOn);

    /// <summary>The last day of the child's proceedings.</summary>
    public DateOnly LastDay(DateOnly issued) => Clocks.Periods.LastDayFor(issued, Terms.DeadlineOn, Terms.ExtensionGrantedOn);

    internal void Name(bool named) => Named = named;

    internal void Take(ChildTerms terms) => (Terms, Recorded) = (terms, true);
}
