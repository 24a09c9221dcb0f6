using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Searching;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Allocating;

internal sealed partial class AllocationService
{
    private const int MostFound = 20;

    /// <summary>Whom a meeting is about, and who comes into question: one reading of the facts and a few queries, however many wait.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.AllocationMeeting> GetAllocationMeeting(V1.GetAllocationMeetingRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var known = await facts.ReadAsync(ct);
        var scope = Scope.For(context.Caller(), known.Units);
        if (request.Unit.Length > 0 && !scope.Allows(request.Unit))
        {
            throw new NotFoundException("Unit", request.Unit);
        }

        var meeting = new V1.AllocationMeeting { Unit = request.Unit.ToUpperInvariant(), UnitName = NameOf(request.Unit, known), Loaded = HeldChildren.IsLoaded(known) };
        if (known.FiguresTo is not { } today || !meeting.Loaded)
        {
            return meeting;
        }

        var day = DayFor(request.StartsOn, known);
        var text = request.Text.Trim().Length == 0 ? null : SearchText.Read(request.Text, "text");
        var planned = (await Unconfirmed.Of(db).Select(one => one.ChildId).ToListAsync(ct)).ToHashSet();
        var units = known.Units.WithBelow(request.Unit).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var waiting = WaitingChildren.On(known, today, day, request.Unit.Length > 0 ? units.Contains : scope.Allows);
        var toDecide = waiting.Where(child => !planned.Contains(child.ChildId)).ToList();
        var page = ListPage.Of(toDecide, request, size);
        var families = await FamiliesAsync(page.Rows, day, known, scope, ct);
        var holding = Holding.On(day, known.Facts, known.SettingsOn(day));
        var workers = await WorkersAsync(families, request.StaffIds, text, day, known, holding, scope, ct);
        var etags = await ChildWorkers.ReadAsync(db, [.. page.Rows.Select(child => child.ChildId)], ct);
        var suggestions = new Suggestions(workers, holding, day);
        meeting.Children.AddRange(families.Select(family => family.ToProto(suggestions.For(family), workers, holding, etags[family.Child.ChildId].Etag, known)));
        meeting.Workers.AddRange(workers.Select(worker => worker.ToProto(day, known)));
        (meeting.NextPageToken, meeting.Total, meeting.Planned) = (page.NextPageToken, toDecide.Count, waiting.Count - toDecide.Count);
        (meeting.OldestWorkingDays, meeting.On, meeting.StartsOn) = (toDecide.Select(child => child.WorkingDays).DefaultIfEmpty().Max(), Words.Iso(today), Words.Iso(day));
        (meeting.CountsAtOnce, meeting.LimitAdopted, meeting.LongReason) = (await CountsAtOnceAsync(ct), known.On(day).Limits.Count > 0, AllocationLoad.LongReason);
        return meeting;
    }

    // Which family a child is of stands in the register alone: no figure is made of it.
    private async Task<List<WaitingFamily>> FamiliesAsync(IReadOnlyList<WaitingChild> waiting, DateOnly day, AllFacts known, Scope scope, CancellationToken ct)
    {
        List<string> children = [.. waiting.Select(child => child.ChildId)];
        var open = db.Cases.AsNoTracking().Where(one => one.OpenedOn <= day && (one.ClosedOn == null || one.ClosedOn > day));
        var own = await open.Where(one => EF.Parameter(children).Contains(one.ChildId)).Select(one => new { one.ChildId, one.FamilyRef, one.HomeArea }).ToListAsync(ct);
        List<string> families = [.. own.Select(one => one.FamilyRef).OfType<string>().Distinct()];
        var members = await open.Where(one => one.FamilyRef != null && EF.Parameter(families).Contains(one.FamilyRef)).Select(one => new { one.ChildId, one.FamilyRef, one.Team }).ToListAsync(ct);
        var ofFamily = members.Where(one => one.Team is { } team && scope.Allows(team)).ToLookup(one => one.FamilyRef!, one => one.ChildId);
        var relatives = members.Select(one => one.ChildId).ToHashSet();
        var workers = known.OpenOn(day).Where(one => relatives.Contains(one.Case.ChildId)).ToDictionary(one => one.Case.ChildId, one => one.Primary?.StaffId);
        var byChild = own.ToLookup(one => one.ChildId);
        return
        [
            .. waiting.Select(child => new WaitingFamily(
                child,
                byChild[child.ChildId].Select(one => one.HomeArea).FirstOrDefault(area => area is not null),
                [
                    .. byChild[child.ChildId].Select(one => one.FamilyRef).OfType<string>().SelectMany(family => ofFamily[family]).Distinct().Where(other => other != child.ChildId)
                        .Order(StringComparer.Ordinal).Select(other => (other, workers.GetValueOrDefault(other))),
                ])),
        ];
    }

    private async Task<List<MeetingWorker>> WorkersAsync(
        List<WaitingFamily> families, IEnumerable<string> asked, SearchText? text, DateOnly day, AllFacts known, Holding holding, Scope scope, CancellationToken ct)
    {
        var teams = families.Select(family => family.Child.UnitCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var relatives = families.SelectMany(family => family.Siblings.Select(sibling => sibling.StaffId)).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = holding.Workers.Values.Where(worker => worker.IsEngaged && worker.Seats.Exists(seat => scope.Allows(seat.UnitCode))).ToList();
        var found = text is null ? [] : own.Where(worker => text.Of(worker.Fact.StaffId) is not Fit.None || text.OfName(worker.Fact.DisplayName) is not Fit.None)
            .OrderBy(worker => worker.Fact.DisplayName, StringComparer.OrdinalIgnoreCase).Take(MostFound);
        var askedFor = asked.Concat(found.Select(worker => worker.Fact.StaffId)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var listed = own.Where(worker => askedFor.Contains(worker.Fact.StaffId) || relatives.Contains(worker.Fact.StaffId) || worker.Seats.Exists(seat => teams.Contains(seat.UnitCode) && (seat.Post?.CaseHolding ?? true)))
            .OrderBy(worker => worker.Fact.StaffId, StringComparer.Ordinal).ToList();

        var staff = listed.Select(worker => worker.Fact.StaffId).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var toCome = await ToComeAsync(staff, butFor: "", ct);
        var limits = known.On(day).Workers.Where(load => staff.Contains(load.StaffId)).ToDictionary(load => load.StaffId, load => load.Limit);
        var taken = known.Facts.Allocations.Where(one => one.Role is AllocationRole.Primary && one.Held.From >= day.AddDays(-7) && one.Held.From < day && staff.Contains(one.StaffId)).CountBy(one => one.StaffId).ToDictionary();
        var ahead = WorkersAhead.Of(staff, day, known);
        var held = known.HeldOn(day);
        return listed.ConvertAll(worker =>
        {
            var staffId = worker.Fact.StaffId;
            var load = new AllocationLoad(held[staffId].Count(), toCome.GetValueOrDefault(staffId), limits.GetValueOrDefault(staffId));
            return new MeetingWorker(worker, load, taken.GetValueOrDefault(staffId) + load.ToCome, [.. ahead[staffId]], askedFor.Contains(staffId));
        });
    }
}
