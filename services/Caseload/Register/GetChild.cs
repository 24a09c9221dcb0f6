using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using DataSet = WorkforcePlatform.Caseload.Measures.Facts.DataSet;

namespace WorkforcePlatform.Caseload.Register;

internal sealed partial class CaseService
{
    /// <summary>One child by reference. One whom the caller may not know of is answered as if there were none.</summary>
    [AllowRoles(Roles.Manager, Roles.Legal, Roles.LegalSupport)]
    public override async Task<Child> GetChild(GetChildRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var childId = Require.Text(request.ChildId, "child_id").ToUpperInvariant();
        var known = await facts.ReadAsync(ct);
        var day = Require.OptionalDate(request.On, "on") ?? known.FiguresTo;
        var cases = await db.Cases.AsNoTracking().Where(one => one.ChildId == childId).OrderByDescending(one => one.OpenedOn).ToListAsync(ct);
        var workers = await db.Allocations.AsNoTracking().Where(one => one.ChildId == childId)
            .OrderByDescending(one => one.StartsOn).ThenBy(one => one.StaffId).ToListAsync(ct);
        var own = new OwnWorkers(known, day ?? DateOnly.MaxValue, context.Caller());
        if (!new KnownChildren(known, day, context.Caller(), own).Includes(childId))
        {
            throw new NotFoundException("Child", request.ChildId);
        }

        var scope = Scope.For(context.Caller(), known.Units);
        return new Child
        {
            ChildId = childId,
            On = day is { } on ? Words.Iso(on) : "",
            Cases = { cases.Select(one => ToProto(one, day, known, scope)) },
            Workers = { workers.Select(one => ToProto(one, day, known, own)) },
            CasesLoaded = known.Loaded.Has(DataSet.Cases),
            AllocationsLoaded = known.Loaded.Has(DataSet.Allocations),
        };
    }

    private static ChildCase ToProto(CaseEpisode one, DateOnly? day, AllFacts known, Scope scope) => new()
    {
        OpenedOn = Words.Iso(one.OpenedOn),
        OpenedEstimated = one.StartEstimated,
        ClosedOn = one.ClosedOn is { } closed ? Words.Iso(closed) : "",
        Open = one.OpenedOn <= day && !(one.ClosedOn <= day),
        Category = Words.Category(Enum.Parse<CaseCategory>(one.Category, ignoreCase: true)),
        Unit = one.Team ?? "",
        UnitName = known.UnitFacts.FirstOrDefault(unit => string.Equals(unit.Code, one.Team, StringComparison.OrdinalIgnoreCase))?.Name ?? "",
        OwnUnit = one.Team is { } team && scope.Allows(team),
        ReferralSource = one.ReferralSource ?? "",
        LastSeenOn = one.LastSeenOn is { } seen ? Words.Iso(seen) : "",
        AssessmentDueOn = one.AssessmentDueOn is { } due ? Words.Iso(due) : "",
    };

    private static ChildWorker ToProto(Allocation one, DateOnly? day, AllFacts known, OwnWorkers own) => new()
    {
        StaffId = one.StaffId,
        Name = known.Workers.GetValueOrDefault(one.StaffId)?.DisplayName ?? "",
        Primary = IsPrimary(one),
        Since = Words.Iso(one.StartsOn),
        SinceEstimated = one.StartEstimated,
        Until = one.Until is { } until ? Words.Iso(until) : "",
        Current = IsCurrent(one, day),
        OwnWorker = own.Includes(one.StaffId),
        ChangeReason = one.ChangeReason ?? "",
    };

    private static bool IsPrimary(Allocation one) => Enum.Parse<AllocationRole>(one.Role, ignoreCase: true) is AllocationRole.Primary;

    private static bool IsCurrent(Allocation one, DateOnly? day) => one.StartsOn <= day && !(one.Until <= day);
}
