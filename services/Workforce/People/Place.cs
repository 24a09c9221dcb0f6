namespace WorkforcePlatform.Workforce.People;

/// <summary>
/// A post held, or agency work on a post or in a unit without one, for a time. The unit is the post's, else the one booked; FTE in
/// ten-thousandths, null if not stated; the booking's reference is empty for a post held.
/// </summary>
internal sealed record Place(Guid WorkerId, PlacePost? Post, Guid? UnitId, int? FteE4, DateOnly From, DateOnly? Until, string Booking)
{
    public bool IsBooking => Booking.Length > 0;

    public bool IsOn(DateOnly day) => From <= day && !(Until <= day);

    public static IReadOnlyList<Place> On(DateOnly day, IEnumerable<Place> places) =>
        [.. places.Where(place => place.IsOn(day)).OrderByDescending(place => place.FteE4 ?? 0).ThenBy(place => place.Post?.PostNo, StringComparer.Ordinal)];

    /// <summary>The largest on the day; without one, the place held last, else the first to come.</summary>
    public static Place? MainOn(DateOnly day, IReadOnlyCollection<Place> places) =>
        On(day, places) is [var largest, ..] ? largest
            : places.Where(place => place.Until <= day).MaxBy(place => place.Until) ?? places.MinBy(place => place.From);
}
