using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Tests.Measures;

/// <summary>A small invented authority, A, with a team, T: each call adds facts that begin long ago unless a date is given.</summary>
internal sealed class Town
{
    public static readonly DateOnly Day = new(2025, 9, 30);

    public static readonly DateOnly LongAgo = new(2020, 1, 6);

    /// <summary>Everything taken except agency assignments, absences, reductions and matters.</summary>
    public static readonly LoadedSources Usual =
        new(DataSet.OrgUnits, DataSet.Posts, DataSet.Workers, DataSet.Occupancies, DataSet.Cases, DataSet.Allocations);

    public static readonly LoadedSources Everything =
        Usual.With(DataSet.AgencyAssignments).With(DataSet.Absences).With(DataSet.Reductions);

    private readonly List<UnitFact> units = [new("A", "Authority", UnitType.Authority, null, null, new(LongAgo)), new("T", "Team", UnitType.Team, "A", "M", new(LongAgo))];

    private readonly List<PostFact> posts = [];

    private readonly List<OccupancyFact> occupancies = [];

    private readonly List<WorkerFact> workers = [];

    private readonly List<AgencyAssignmentFact> bookings = [];

    private readonly List<AbsenceFact> absences = [];

    private readonly List<ReductionFact> reductions = [];

    private readonly List<CaseFact> cases = [];

    private readonly List<AllocationFact> allocations = [];

    private readonly List<MatterFact> matters = [];

    public CaseloadFacts Facts => new()
    {
        Units = units,
        Posts = posts,
        Occupancies = occupancies,
        Workers = workers,
        AgencyAssignments = bookings,
        Absences = absences,
        Reductions = reductions,
        Cases = cases,
        Allocations = allocations,
        Matters = matters,
    };

    /// <summary>A matter in pre-proceedings, in proceedings, or both in turn; each child has a time in it and a last day.</summary>
    public Town Matter(string? unit = "T", Spell? before = null, Spell? proceedings = null, bool care = true, params MatterChildFact[] children)
    {
        matters.Add(new($"M{matters.Count}", unit, care, before, proceedings, children));
        return this;
    }

    public Town Unit(string code, string parent = "A", string? manager = null, UnitType type = UnitType.Team)
    {
        units.Add(new(code, $"Unit {code}", type, parent, manager, new(LongAgo)));
        return this;
    }

    public Town Post(string postNo, string unit = "T", decimal fte = 1, PostRole role = PostRole.SocialWorker, bool? holding = null, Funding funding = Funding.Base, bool frozen = false)
    {
        var socialWork = holding ?? role is PostRole.SocialWorker or PostRole.SeniorSW;
        posts.Add(new(postNo, unit, role, fte, socialWork, role is not PostRole.SocialWorkAssistant and not PostRole.PersonalAdviser, funding, frozen, new(LongAgo)));
        return this;
    }

    public Town Worker(string staffId, Employment employment = Employment.Employee, bool qualified = true, Spell? engaged = null, Spell? asye = null, string? agencyUnit = null)
    {
        workers.Add(new()
        {
            StaffId = staffId,
            DisplayName = $"Worker {staffId}",
            Employment = employment,
            HasRegistrationNumber = qualified,
            Asye = asye,
            Engaged = engaged ?? new(LongAgo),
            AgencyUnitCode = agencyUnit,
        });
        return this;
    }

    public Town InPost(string staffId, string postNo, decimal fte = 1, Spell? held = null)
    {
        occupancies.Add(new(staffId, postNo, fte, fte * 37, 37, held ?? new(LongAgo)));
        return this;
    }

    /// <summary>A whole-time social worker in a post of their own.</summary>
    public Town SocialWorker(string staffId, string unit = "T", decimal fte = 1, Spell? asye = null, Spell? engaged = null) =>
        Post($"P-{staffId}", unit, fte).Worker(staffId, asye: asye, engaged: engaged).InPost(staffId, $"P-{staffId}", fte, engaged);

    public Town Booked(string staffId, string? postNo, string? unit = null, decimal? fte = 1, Spell? booked = null)
    {
        bookings.Add(new($"B-{staffId}-{bookings.Count}", staffId, postNo, unit, fte, booked ?? new(LongAgo)));
        return this;
    }

    public Town Absent(string staffId, DateOnly from, DateOnly? to = null, decimal? lost = null, string kind = "Sickness")
    {
        absences.Add(new(staffId, kind, new(from, to), lost));
        return this;
    }

    public Town Reduced(string staffId, decimal hours)
    {
        reductions.Add(new(staffId, hours, "Union", new(LongAgo)));
        return this;
    }

    public Town Cases(int count, string? staffId, CaseCategory category = CaseCategory.Cin, string unit = "T", DateOnly? opened = null, Spell? held = null)
    {
        for (var i = 0; i < count; i++)
        {
            var child = $"C{cases.Count:00000}";
            cases.Add(new(child, new(opened ?? LongAgo), category, unit));
            if (staffId is not null)
            {
                allocations.Add(new(child, staffId, AllocationRole.Primary, held ?? new(opened ?? LongAgo)));
            }
        }

        return this;
    }

    public Town CoWork(string child, string staffId)
    {
        allocations.Add(new(child, staffId, AllocationRole.CoWorker, new(LongAgo)));
        return this;
    }

    public Snapshot On(DateOnly? day = null, MeasureSettings? settings = null) => SnapshotBuilder.Build(Facts, day ?? Day, settings);

    public Measure Measure(string code, string unit = "A", LoadedSources? loaded = null, MeasureSettings? settings = null) =>
        On(settings: settings).Measure(code, unit, loaded ?? Everything);
}
