using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Districts.Transfers;

internal sealed partial class TransferService
{
    /// <summary>Transfers to or from a unit, the last proposed first.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.ListTransfersResponse> ListTransfers(V1.ListTransfersRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var known = await facts.ReadAsync(ct);
        var scope = Scope.For(context.Caller(), known.Units);
        var unit = known.UnitFor(request.Unit, context.Caller());
        var units = unit is null ? [] : (request.Unit.Length == 0 ? scope.Roots().SelectMany(known.Units.WithBelow) : known.Units.WithBelow(unit)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var all = await db.ProposedTransfers.AsNoTracking().ToListAsync(ct);
        var shown = all.Where(one => units.Contains(one.FromUnit) || units.Contains(one.ToUnit)).OrderByDescending(one => one.ProposedAt).ThenBy(one => one.ChildId, StringComparer.Ordinal).ToList();
        var page = ListPage.Of(shown, request, size, one => one.Id.ToString());
        var open = OpenCases(known);
        return new V1.ListTransfersResponse { Transfers = { page.Rows.Select(one => ToProto(one, known, open, scope)) }, NextPageToken = page.NextPageToken, Total = shown.Count };
    }

    /// <summary>Approves or declines one: for whoever is to take the child.</summary>
    [AllowRoles(Roles.Manager)]
    public override Task<V1.Transfer> DecideTransfer(V1.DecideTransferRequest request, ServerCallContext context) => DecideAsync(
        request.TransferId,
        request.Etag,
        request.Approve ? TransferDecision.Approved : TransferDecision.Declined,
        request.Approve && request.Reason.Length == 0 ? "" : Require.Text(request.Reason, "reason", LongestReason),
        one => one.ToUnit,
        context);

    /// <summary>Takes one back: for whoever holds the child.</summary>
    [AllowRoles(Roles.Manager)]
    public override Task<V1.Transfer> WithdrawTransfer(V1.WithdrawTransferRequest request, ServerCallContext context) => DecideAsync(
        request.TransferId, request.Etag, TransferDecision.Withdrawn, Require.Text(request.Reason, "reason", LongestReason), one => one.FromUnit, context);

    private async Task<V1.Transfer> DecideAsync(string asked, string etag, TransferDecision decision, string because, Func<ProposedTransfer, string> whose, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var id = Require.Id(asked, "transfer_id");
        var known = await facts.ReadAsync(ct);
        var scope = Scope.For(context.Caller(), known.Units);
        var one = await db.ProposedTransfers.SingleOrDefaultAsync(transfer => transfer.Id == id, ct);
        if (one is null || !scope.Allows(whose(one)))
        {
            throw new NotFoundException("Transfer", id);
        }

        Etag.Require(etag, one.Version, "Transfer", id);
        one.Decide(decision, because, context.Caller().Subject, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return ToProto(one, known, OpenCases(known), scope);
    }
}
