using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Establishment;
using WorkforcePlatform.Caseload.Matters;
using WorkforcePlatform.Caseload.Register;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>The rows that some figures are counted from: all there are, or those of some authorities on one day.</summary>
internal sealed record FactsPart(IQueryable<PostRow> Posts, IQueryable<WorkerRow> Workers, IQueryable<CaseEpisode> Cases, IQueryable<Allocation> Allocations, IQueryable<MatterRow> Matters)
{
    /// <summary>Every row.</summary>
    public static FactsPart Whole(CaseloadDb db) => new(db.Posts, db.Workers, db.Cases, db.Allocations, db.Matters);

    /// <summary>What the sums of one day are counted from: of the register only cases open on it, and who has been their main worker by then.</summary>
    public static FactsPart OfDay(CaseloadDb db, DateOnly day) => new(
        db.Posts,
        db.Workers,
        db.Cases.Where(c => c.OpenedOn <= day && (c.ClosedOn == null || c.ClosedOn > day)),
        db.Allocations.Where(a => a.Role == "Primary" && a.StartsOn <= day),
        db.Matters);

    /// <summary>
    /// The same for whole authorities only, found by index. Where a worker holds children of two authorities or sits in both, every row
    /// is taken that their figures in these units need: all posts, children and co-holders of whoever works here.
    /// </summary>
    public static async Task<FactsPart> OfUnitsAsync(CaseloadDb db, DateOnly day, Outline outline, IReadOnlyCollection<string> units, CancellationToken ct)
    {
        var (posts, workers, cases, allocations, matters) = OfDay(db, day);
        var here = units.ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<string> teams = [.. here.Select(code => code.ToUpperInvariant())];
        List<Guid> ids = [.. outline.UnitIds.Where(unit => here.Contains(unit.Value)).Select(unit => Guid.Parse(unit.Key))];

        var ownPosts = await posts.Where(p => EF.Parameter(ids).Contains(p.UnitId)).Select(p => p.Id).ToListAsync(ct);
        var ownChildren = await cases.Where(c => EF.Parameter(teams).Contains(c.Team!)).Select(c => c.ChildId).ToListAsync(ct);
        List<string> staff =
        [
            .. outline.UnitFacts.Where(unit => here.Contains(unit.Code)).Select(unit => unit.ManagerStaffId).OfType<string>(),
            .. await posts.Where(p => EF.Parameter(ids).Contains(p.UnitId)).SelectMany(p => p.Holders).Select(holder => holder.StaffId).Distinct().ToListAsync(ct),
            .. await BookedOn(workers, ownPosts).Concat(BookedIn(workers, ids)).Distinct().ToListAsync(ct),
            .. await allocations.Where(a => EF.Parameter(ownChildren).Contains(a.ChildId)).Select(a => a.StaffId).Distinct().ToListAsync(ct),
        ];
        List<string> children =
        [
            .. ownChildren,
            .. await allocations.Where(a => EF.Parameter(staff).Contains(a.StaffId)).Select(a => a.ChildId).Distinct().ToListAsync(ct),
        ];
        List<Guid> seats =
        [
            .. ownPosts,
            .. await HeldBy(posts, staff).Select(p => p.Id).ToListAsync(ct),
            .. await BookingsOf(workers, staff).Select(booking => booking.PostId).ToListAsync(ct),
        ];
        return new FactsPart(
            posts.Where(p => EF.Parameter(seats).Contains(p.Id)),
            workers.Where(w => EF.Parameter(staff).Contains(w.StaffId)),
            cases.Where(c => EF.Parameter(children).Contains(c.ChildId)),
            allocations.Where(a => EF.Parameter(children).Contains(a.ChildId)),
            matters.Where(m => EF.Parameter(teams).Contains(m.Unit)));
    }

    /// <summary>Posts that somebody of these holds, held or is to hold; once for each. A join, so that the index on the holder is used.</summary>
    public static IQueryable<PostRow> HeldBy(IQueryable<PostRow> posts, List<string> staff) => posts
        .SelectMany(post => post.Holders, (post, holder) => new { post, holder.StaffId })
        .Where(held => EF.Parameter(staff).Contains(held.StaffId))
        .Select(held => held.post);

    /// <summary>Where workers are, were or are to be booked.</summary>
    public static IQueryable<WorkerBooking> BookingsOf(IQueryable<WorkerRow> workers, List<string> staff) =>
        workers.Where(worker => EF.Parameter(staff).Contains(worker.StaffId)).SelectMany(worker => worker.Bookings);

    /// <summary>The staff numbers of whoever is, was or is to be booked on one of these posts.</summary>
    public static IQueryable<string> BookedOn(IQueryable<WorkerRow> workers, List<Guid> posts) => workers
        .SelectMany(worker => worker.Bookings, (worker, booking) => new { worker.StaffId, booking.PostId })
        .Where(booked => EF.Parameter(posts).Contains(booked.PostId))
        .Select(booked => booked.StaffId);

    private static IQueryable<string> BookedIn(IQueryable<WorkerRow> workers, List<Guid> units) => workers
        .SelectMany(worker => worker.Bookings, (worker, booking) => new { worker.StaffId, booking.UnitId })
        .Where(booked => EF.Parameter(units).Contains(booked.UnitId))
        .Select(booked => booked.StaffId);
}
