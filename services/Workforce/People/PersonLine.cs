using Who = WorkforcePlatform.Workforce.V1.ListPeopleRequest.Types.Who;

namespace WorkforcePlatform.Workforce.People;

/// <summary>Somebody on a day, with what a list of people is filtered and ordered by.</summary>
internal sealed record PersonLine(string StaffId, WorkerDetails Details, Place? Main, IReadOnlyList<Place> OnDay, string UnitName, Leaving? Leaving)
{
    public int? FteE4 => OnDay.Any(place => place.FteE4 is not null) ? OnDay.Sum(place => place.FteE4 ?? 0) : null;

    public Who Standing(DateOnly day) => Details switch
    {
        { Until: { } until } when until <= day => Who.Left,
        { StartsOn: var from } when from > day => Who.ToStart,
        { Until: not null } => Who.Leaving,
        _ when Leaving is not null => Who.Leaving,
        _ => Who.Here,
    };

    public bool Is(Who wanted, DateOnly day) => wanted switch
    {
        Who.Everyone => true,
        Who.Planned => Leaving is { Standing: V1.LeavingStanding.Planned or V1.LeavingStanding.Contradicted },
        Who.Unspecified or Who.Here => Standing(day) is Who.Here or Who.Leaving,
        _ => Standing(day) == wanted,
    };

    /// <summary>In any case, in whatever the list shows of them.</summary>
    public bool Says(string text) => text.Length == 0
        || new[] { StaffId, Details.Name, Details.SweRegistrationNo, Main?.Post?.PostNo, Main?.Post?.Title, Main?.Post?.Role.ToString(), UnitName }
            .Any(one => one?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);
}
