using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Pressure.Declared;

internal sealed partial class LevelService
{
    /// <summary>Withdraws a declared level from a day on. It is kept with the reason; days before keep it.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.DeclaredLevel> WithdrawDeclaredLevel(V1.WithdrawDeclaredLevelRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var id = Require.Id(request.DeclaredLevelId, "declared_level_id");
        var endsOn = Require.Date(request.EndsOn, "ends_on");
        var because = Require.Text(request.Reason, "reason", LongestReason);
        var known = await facts.ReadTeamsAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var declared = await db.DeclaredLevels.SingleOrDefaultAsync(one => one.Id == id, ct);
        if (declared is null || !Scope.For(context.Caller(), known.Units).Allows(declared.Unit))
        {
            throw new NotFoundException("Declared level", id);
        }

        Etag.Require(request.Etag, declared.Version, "Declared level", id);
        declared.Withdraw(endsOn, because, context.Caller().Subject, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return declared.ToProto(context.Caller());
    }
}
