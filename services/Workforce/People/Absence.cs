namespace WorkforcePlatform.Workforce.People;

/// <summary>A time away from work. Only its <see cref="Worker"/> changes it; entered in error, it is voided and keeps its id.</summary>
public sealed class Absence
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required DateOnly StartsOn { get; init; }
    public DateOnly? Until { get; private set; }
    public string Kind { get; private set; } = "";
    public long? WorkingDaysLostE4 { get; private set; }
    public bool Voided { get; private set; }

    public AbsenceTerms Terms => new(StartsOn, Until, Kind, WorkingDaysLostE4);

    internal void Take(AbsenceTerms terms) => (Until, Kind, WorkingDaysLostE4) = (terms.Until, terms.Kind, terms.WorkingDaysLostE4);

    internal void Void() => Voided = true;
}
