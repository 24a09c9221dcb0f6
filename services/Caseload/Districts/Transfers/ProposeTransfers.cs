using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Districts.Transfers;

internal sealed partial class TransferService
{
    /// <summary>Who would go, with whom, and what each unit would hold. Changes nothing.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.TransferPlan> PreviewTransfers(V1.PreviewTransfersRequest request, ServerCallContext context)
    {
        var known = await facts.ReadAsync(context.CancellationToken);
        var day = known.DayFor("", clock);
        return ToProto(await PlanAsync(known, day, request.ToUnit, request.ChildIds, context), known, day);
    }

    /// <summary>Proposes all of them or none.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.TransferPlan> ProposeTransfers(V1.ProposeTransfersRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var reason = Require.Text(request.Reason, "reason", LongestReason);
        var known = await facts.ReadAsync(ct);
        var day = known.DayFor("", clock);
        var plan = await PlanAsync(known, day, request.ToUnit, request.ChildIds, context);

        // Begun before the read of what is proposed, so that of two alike at once the second is refused.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        List<string> children = [.. plan.Rows.Select(row => row.ChildId)];
        var earlier = await db.ProposedTransfers.AsNoTracking().Where(one => EF.Parameter(children).Contains(one.ChildId)).ToListAsync(ct);
        var open = OpenCases(known);
        if (earlier.Exists(one => StateOf(one, known, open) is V1.Transfer.Types.State.Proposed or V1.Transfer.Types.State.Approved))
        {
            throw new FailedPreconditionException("ALREADY_PROPOSED", "One of the children is proposed for a transfer already. Withdraw that one first.");
        }

        db.ProposedTransfers.AddRange(plan.Rows.Select(row => new ProposedTransfer
        {
            ChildId = row.ChildId,
            FromUnit = row.Child.Unit.Code,
            ToUnit = plan.To.Code,
            Reason = reason,
            ProposedAt = clock.GetUtcNow(),
            ProposedBy = context.Caller().Subject,
        }));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return ToProto(plan, known, day);
    }

    private static V1.TransferPlan ToProto(TransferPlan plan, AllFacts known, DateOnly day) => new()
    {
        On = Words.Iso(day),
        ToUnit = NameOf(plan.To.Code, known),
        ChildIds = { plan.Rows.Select(row => row.ChildId) },
        Effects = { plan.Effects(known, day) },
    };

    // The receiving unit may be anybody's: whoever proposes is not whoever decides.
    private async Task<TransferPlan> PlanAsync(AllFacts known, DateOnly day, string toUnit, IReadOnlyCollection<string> children, ServerCallContext context)
    {
        var to = known.On(day).Org.Find(Require.Text(toUnit, "to_unit")) ?? throw new NotFoundException("Unit", toUnit);
        var scope = Scope.For(context.Caller(), known.Units);
        var worklist = new Worklist(known, day, scope);
        List<WorklistRow> listed = [];
        foreach (var root in scope.Roots())
        {
            listed.AddRange(await worklist.ReadAsync(Listing.Transfer, root, db, context.CancellationToken));
        }

        return TransferPlan.Of(listed, children, to, worklist.Localities);
    }
}
