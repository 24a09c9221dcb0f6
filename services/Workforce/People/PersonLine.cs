using Who = WorkforcePlatform.Workforce.V1.ListPeopleRequest.Types.Who;

namespace WorkforcePlatform.Workforce.People;

/// <summary>Somebody on a day, with what a list of people is filtered and ordered by.</summary>
/// <param name="StaffId">The council's own number.</param>
/// <param name="Details">Who they are, and from when until when they are here.</param>
/// <param name="Places">Where they work, worked and are to work.</param>
/// <param name="Leaving">The leaving that was recorded by hand and not withdrawn; null if there is none.</param>
/// <param name="Day">The day that the rest speaks of.</param>
internal sealed record PersonLine(string StaffId, WorkerDetails Details, IReadOnlyList<Place> Places, Leaving? Leaving, DateOnly Day)
{
    public IReadOnlyList<Place> OnDay { get; } = Place.On(Day, Places);

    public Place? Main { get; } = Place.MainOn(Day, Places);

    /// <summary>Of the main place; empty where whoever asks may not see the unit.</summary>
    public string UnitName { get; init; } = "";

    public int? FteE4 => OnDay.Any(place => place.FteE4 is not null) ? OnDay.Sum(place => place.FteE4 ?? 0) : null;

    public Who Standing => Details switch
    {
        { Until: { } until } when until <= Day => Who.Left,
        { StartsOn: var from } when from > Day => Who.ToStart,
        { Until: not null } => Who.Leaving,
        _ when Leaving is not null => Who.Leaving,
        _ => Who.Here,
    };

    public bool Is(Who wanted) => wanted switch
    {
        Who.Everyone => true,
        Who.Planned => Leaving is { Standing: V1.PlanStanding.Planned or V1.PlanStanding.Contradicted },
        Who.Unspecified or Who.Here => Standing is Who.Here or Who.Leaving,
        _ => Standing == wanted,
    };

    /// <summary>
    /// They have a post or a booking in one of the units on the day or to come, or were there last before leaving: the rule by which
    /// <see cref="WorkforceDb.PeopleIn"/> reads workers. One who moved on is no longer the old unit's.
    /// </summary>
    public bool BelongsTo(HashSet<Guid> units, DateOnly today) => Places.Any(here => here.UnitId is { } unit && units.Contains(unit)
        && (!(here.Until <= today) || !Places.Any(later => later.IsBooking == here.IsBooking && later.From > here.From)));

    /// <summary>In any case, in whatever the list shows of them.</summary>
    public bool Says(string text) => text.Length == 0
        || new[] { StaffId, Details.Name, Details.SweRegistrationNo, Main?.Post?.PostNo, Main?.Post?.Title, Main?.Post?.Role.ToString(), UnitName }
            .Any(one => one?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
}
