using Grpc.Core;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Allocating;

internal sealed partial class AllocationService
{
    /// <summary>What follows, by the same facts and rules as the figures.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.AllocationPreview> PreviewAllocation(V1.PreviewAllocationRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var known = await facts.ReadAsync(ct);
        var day = DayFor(request.StartsOn, known);
        var open = ChildFor(request.ChildId, day, known, context);
        var child = await ChildWorkers.ReadAsync(db, open.Case.ChildId, ct);
        var preview = new V1.AllocationPreview
        {
            ChildId = child.ChildId,
            Category = Words.Category(open.Case.Category),
            Unit = open.Case.TeamCode ?? "",
            UnitName = NameOf(open.Case.TeamCode, known),
            StartsOn = Words.Iso(day),
            Etag = child.Etag,
            CountsAtOnce = await CountsAtOnceAsync(ct),
            Recorded = child.OpenOn(Today)?.ToProto(child.Rows, Today, known, new OwnWorkers(known, day, context.Caller())),
        };
        if (child.PrimaryOn(day.AddDays(-1)) is { } holder)
        {
            known.Workers.TryGetValue(holder.StaffId, out var worker);
            var until = Earlier(worker?.Engaged.To, worker?.PlannedUntil);
            (preview.HolderStaffId, preview.Holder, preview.HolderUntil) = (holder.StaffId, worker?.DisplayName ?? holder.StaffId, until < day ? Words.Iso(until.Value) : "");
        }

        return request.StaffId.Length == 0 ? preview : await WithWorkerAsync(preview, open, WorkerFor(request.StaffId, day, known, context), day, known, ct);
    }

    private async Task<V1.AllocationPreview> WithWorkerAsync(V1.AllocationPreview preview, OpenCase open, string staffId, DateOnly day, AllFacts known, CancellationToken ct)
    {
        var load = LoadOf(staffId, day, known, (await ToComeAsync([staffId], open.Case.ChildId, ct)).GetValueOrDefault(staffId));
        preview.Worker = ToChoice(staffId, NameOf(Workplaces.On(day, known)[staffId].Select(place => place.Unit).FirstOrDefault(), known), load, day, known);
        preview.ChildrenAfter = load.After;
        preview.OverLimit = load.IsOver;
        preview.LeastReason = load.LeastReason;
        preview.Ahead.AddRange(WorkersAhead.Of(staffId, day, known));
        preview.Concern = Concern(open, staffId, day, known);
        return preview;
    }

    private static AllocationLoad LoadOf(string staffId, DateOnly day, AllFacts known, int toCome) =>
        new(known.HeldOn(day)[staffId].Count(), toCome, known.On(day).Workers.FirstOrDefault(worker => worker.StaffId == staffId)?.Limit);

    private static V1.AllocationChoice ToChoice(string staffId, string unitName, AllocationLoad load, DateOnly day, AllFacts known) => new()
    {
        StaffId = staffId,
        Name = known.Workers.GetValueOrDefault(staffId)?.DisplayName ?? staffId,
        UnitName = unitName,
        Children = load.Held,
        ChildrenToCome = load.ToCome,
        HasLimit = load.Limit is not null,
        Limit = (double)(load.Limit ?? 0),
        Away = known.On(day).Workers.Any(worker => worker.StaffId == staffId && worker.Away),
        OverWithOneMore = load.IsOver,
    };

    // The day as it would be counted, with the child held by the worker: whatever puts a child on a waiting list is found, and nothing else.
    private static string Concern(OpenCase open, string staffId, DateOnly day, AllFacts known)
    {
        var others = known.Facts.Allocations.Where(one => one.Role is not AllocationRole.Primary || one.ChildId != open.Case.ChildId);
        var then = known.Facts with { Allocations = [.. others, new AllocationFact(open.Case.ChildId, staffId, AllocationRole.Primary, new Spell(day))] };
        var waiting = SnapshotBuilder.Build(then, day, known.SettingsOn(day)).Units.Values.SelectMany(unit => unit.Waiting).FirstOrDefault(one => one.ChildId == open.Case.ChildId);
        return waiting?.Reason switch
        {
            null => "",
            WaitingReason.RoleMayNotHold => $"By post or qualification the worker may not hold this category ({Words.Category(open.Case.Category).ToLowerInvariant()})",
            WaitingReason.Manager => "The worker is a manager, not in a social worker post",
            WaitingReason.Absent => "The worker is absent on that day",
            _ => "The worker has no post or booking on that day",
        };
    }

    private static string NameOf(string? unit, AllFacts known) =>
        known.UnitFacts.FirstOrDefault(one => string.Equals(one.Code, unit, StringComparison.OrdinalIgnoreCase))?.Name ?? "";

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => other is null || one < other ? one : other;
}
