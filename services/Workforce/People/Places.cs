using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Workforce.OrgUnits;

namespace WorkforcePlatform.Workforce.People;

/// <summary>Where people work, worked and are to work: their posts and their bookings in one.</summary>
internal static class Places
{
    /// <summary>The places of one worker, or of everybody; voided ones left out.</summary>
    public static async Task<ILookup<Guid, Place>> ReadPlacesAsync(this WorkforceDb db, Guid? workerId, CancellationToken ct)
    {
        var held = await db.Posts.AsNoTracking().SelectMany(post => post.Occupancies, (post, one) => new
        {
            one.WorkerId,
            post.PostNo,
            post.Details.Title,
            post.Details.Role,
            post.Details.OrgUnitId,
            one.FteE4,
            one.StartsOn,
            one.Until,
            one.Voided,
        }).Where(one => !one.Voided && (workerId == null || one.WorkerId == workerId)).ToListAsync(ct);
        var booked = await db.Workers.AsNoTracking().Where(worker => workerId == null || worker.Id == workerId)
            .SelectMany(worker => worker.AgencyAssignments, (worker, one) => new { WorkerId = worker.Id, Booking = one }).Where(one => !one.Booking.Voided).ToListAsync(ct);
        var postIds = booked.Select(one => one.Booking.Terms.PostId).OfType<Guid>().Distinct().ToList();
        var posts = await db.Posts.AsNoTracking().Where(post => EF.Parameter(postIds).Contains(post.Id)).ToDictionaryAsync(post => post.Id, ct);

        return held.Select(one => new Place(one.WorkerId, new PlacePost(one.PostNo, one.Title, one.Role), one.OrgUnitId, one.FteE4, one.StartsOn, one.Until, ""))
            .Concat(booked.Select(one =>
            {
                var (terms, post) = (one.Booking.Terms, one.Booking.Terms.PostId is { } id ? posts.GetValueOrDefault(id) : null);
                return new Place(
                    one.WorkerId,
                    post is null ? null : new PlacePost(post.PostNo, post.Details.Title, post.Details.Role),
                    post?.Details.OrgUnitId ?? terms.OrgUnitId,
                    terms.FteE4,
                    terms.StartsOn,
                    terms.Until,
                    one.Booking.Reference);
            }))
            .ToLookup(place => place.WorkerId);
    }

    public static V1.Place ToProto(this Place place, UnitsInScope units, IReadOnlyDictionary<string, string> names)
    {
        var unit = place.UnitId is { } id ? units.CodeOf(id) ?? "" : "";
        var proto = new V1.Place
        {
            PostNo = place.Post?.PostNo ?? "",
            Title = place.Post?.Title ?? "",
            Role = place.Post?.Role ?? default,
            OrgUnitCode = unit,
            OrgUnitName = names.GetValueOrDefault(unit, ""),
            StartsOn = Day.First(place.From),
            EndsOn = Day.Last(place.Until),
            Booking = place.Booking,
        };
        if (place.FteE4 is { } fte)
        {
            proto.Fte = fte / 10_000d;
        }

        return proto;
    }
}
