using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>Who sits where on the day, and what that makes of posts: in post, vacant, covered.</summary>
internal sealed class Staffing
{
    private readonly DateOnly on;

    private readonly MeasureSettings settings;

    private readonly UnitTallies units;

    private readonly Dictionary<string, PostFact> posts;

    private readonly Dictionary<string, (decimal Employed, decimal Agency)> fteOnPost = [];

    public Staffing(CaseloadFacts facts, DateOnly on, MeasureSettings settings, UnitTallies units)
    {
        this.on = on;
        this.settings = settings;
        this.units = units;
        posts = facts.Posts.Where(post => post.Live.Contains(on)).ToDictionary(post => post.PostNo);
        Workers = facts.Workers.ToDictionary(worker => worker.StaffId, worker => new WorkerDay(worker, on));
        QualificationsKnown = facts.OnRecord.AnyQualified;

        var booked = SeatBookings(facts.AgencyAssignments);
        SeatOccupants(facts.Occupancies, booked);
        SeatAgencyWithoutBooking(booked);
        TakeAbsences(facts);
        TallyPosts();
    }

    public Dictionary<string, WorkerDay> Workers { get; }

    /// <summary>Every counted post with who holds it, in the order of the facts.</summary>
    public List<PostDay> Posts { get; } = [];

    /// <summary>False where no worker has a qualification or a number on record: then nobody is refused a category for lack of one.</summary>
    public bool QualificationsKnown { get; }

    /// <summary>Seats agency staff whose unit nothing says, where most of their cases are; at one FTE, marked assumed.</summary>
    public void SeatByCases(WorkerDay worker, string unitCode) => SeatAssumed(worker, unitCode);

    private HashSet<string> SeatBookings(IReadOnlyCollection<AgencyAssignmentFact> bookings)
    {
        foreach (var booking in bookings.Where(one => one.Booked.Contains(on)))
        {
            if (Workers.TryGetValue(booking.StaffId, out var worker) && worker.IsEngaged)
            {
                Sit(worker, booking.PostNo, booking.UnitCode, booking.Fte, agency: true, weeklyHours: null);
            }
        }

        // Whoever was booked and is now employed holds posts like any employee.
        var agencyOnly = bookings.Where(one => Workers.GetValueOrDefault(one.StaffId) is not { Fact.Employment: Employment.Employee }).ToLookup(one => one.StaffId);
        foreach (var ended in agencyOnly.Where(group => !group.Any(one => one.Booked.Contains(on))))
        {
            Unseat(ended.Key, [.. ended.Select(one => one.Booked)], WaitingReason.BookingEnded);
        }

        return [.. agencyOnly.Select(group => group.Key)];
    }

    private void SeatOccupants(IReadOnlyCollection<OccupancyFact> occupancies, HashSet<string> booked)
    {
        foreach (var occupancy in occupancies.Where(one => one.Held.Contains(on) && !booked.Contains(one.StaffId)))
        {
            if (posts.ContainsKey(occupancy.PostNo) && Workers.TryGetValue(occupancy.StaffId, out var worker) && worker.IsEngaged)
            {
                Sit(worker, occupancy.PostNo, unitCode: null, occupancy.Fte, worker.Fact.Employment is Employment.Agency, occupancy.StandardHours);
            }
        }

        foreach (var held in occupancies.GroupBy(one => one.StaffId).Where(group => !booked.Contains(group.Key) && Workers.TryGetValue(group.Key, out var worker) && worker.Seats.Count == 0))
        {
            Unseat(held.Key, [.. held.Select(one => one.Held)], WaitingReason.Left);
        }
    }

    private void SeatAgencyWithoutBooking(HashSet<string> booked)
    {
        foreach (var worker in Workers.Values.Where(one => one.Fact is { Employment: Employment.Agency, AgencyUnitCode: not null } && one.IsEngaged && one.Seats.Count == 0 && !booked.Contains(one.Fact.StaffId)))
        {
            if (units.Place(worker.Fact.AgencyUnitCode) is { } unit)
            {
                SeatAssumed(worker, unit);
            }
        }
    }

    private void SeatAssumed(WorkerDay worker, string unitCode) => Sit(worker, postNo: null, unitCode, fte: null, agency: true, weeklyHours: null);

    private void Sit(WorkerDay worker, string? postNo, string? unitCode, decimal? fte, bool agency, decimal? weeklyHours)
    {
        var post = postNo is null ? null : posts.GetValueOrDefault(postNo);
        if (units.Place(post?.UnitCode ?? unitCode) is not { } unit)
        {
            return;
        }

        var counted = post is null || settings.AllPosts || post.IsSocialWorkerPost;
        var seat = new Seat(unit, post, fte ?? 1, agency, counted);
        worker.Sit(seat, weeklyHours);
        if (post is not null)
        {
            var (employed, covering) = fteOnPost.GetValueOrDefault(post.PostNo);
            fteOnPost[post.PostNo] = agency ? (employed, covering + seat.Fte) : (employed + seat.Fte, covering);
        }

        if (counted)
        {
            var tally = units[unit];
            tally.InPostFte += agency ? 0 : seat.Fte;
            tally.AgencyFte += agency ? seat.Fte : 0;
            tally.AgencyFteAssumed += fte is null ? 1 : 0;
        }
    }

    private void Unseat(string staffId, IReadOnlyCollection<Spell> spells, WaitingReason ended)
    {
        if (!Workers.TryGetValue(staffId, out var worker))
        {
            return;
        }

        if (spells.Where(spell => spell.To <= on).Max(spell => spell.To) is { } last)
        {
            worker.Unseat(ended, last);
        }
        else if (spells.All(spell => spell.From > on))
        {
            worker.Unseat(WaitingReason.NotYetStarted, DateOnly.MinValue);
        }
    }

    private void TakeAbsences(CaseloadFacts facts)
    {
        foreach (var absence in facts.Absences.Where(one => one.Away.Contains(on)))
        {
            Workers.GetValueOrDefault(absence.StaffId)?.BeAway(absence.Away);
        }

        foreach (var reduction in facts.Reductions.Where(one => one.Live.Contains(on)))
        {
            Workers.GetValueOrDefault(reduction.StaffId)?.Reduce(reduction.Hours);
        }
    }

    private void TallyPosts()
    {
        var staffOnPost = Workers.Values
            .SelectMany(worker => worker.Seats.Where(seat => seat.Post is not null).Select(seat => (seat.Post!.PostNo, worker.Fact.StaffId)))
            .ToLookup(held => held.PostNo, held => held.StaffId);
        foreach (var post in posts.Values.Where(post => settings.AllPosts || post.IsSocialWorkerPost))
        {
            if (units.Place(post.UnitCode) is not { } unit)
            {
                continue;
            }

            var (employed, covering) = fteOnPost.GetValueOrDefault(post.PostNo);
            var vacant = Math.Max(0, post.Fte - employed);
            var tally = units[unit];
            Posts.Add(new PostDay(post, unit, employed, covering, vacant, staffOnPost[post.PostNo].Order(StringComparer.Ordinal).ToList()));
            tally.Posts++;
            tally.PostsFte += post.Fte;
            tally.EstablishedFte += post.IsEstablished ? post.Fte : 0;
            tally.VacantPosts += vacant > 0 ? 1 : 0;
            tally.VacantFte += vacant;
            tally.FrozenVacantFte += post.Frozen ? vacant : 0;
            tally.CoveringFte += Math.Min(covering, vacant);
        }
    }
}
