namespace WorkforcePlatform.Workforce.People;

/// <summary>A time of agency work. Only its <see cref="Worker"/> changes it; entered in error, it is voided and keeps its id.</summary>
public sealed class AgencyAssignment
{
    private readonly List<BookingEnd> ends = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The council's own reference, in upper case. Of those not voided it is unique over all workers.</summary>
    public required string Reference { get; init; }
    public AgencyTerms Terms { get; private set; } = null!;
    public bool Voided { get; private set; }

    public IReadOnlyList<BookingEnd> Ends => ends;

    /// <summary>The recorded last day that was neither confirmed nor withdrawn; null if there is none.</summary>
    public BookingEnd? OpenEnd => ends.Find(end => end.Standing.IsOpen());

    internal void Record(BookingEnd end) => ends.Add(end);

    internal void Take(AgencyTerms terms) => Terms = terms;

    internal void Void() => Voided = true;
}
