using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Pressure.Schemes;

internal sealed partial class SchemeService
{
    /// <summary>Adds a version from a day on. Days before keep theirs.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.Scheme> AddScheme(V1.AddSchemeRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var validFrom = FirstDay(request.ValidFrom);
        var reason = Require.Text(request.Reason, "reason", LongestReason);

        // Begun before the first read, so that of two versions at once the second is refused as stale.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var all = await db.SchemeVersions.ToListAsync(ct);
        Etag.Require(request.Etag, VersionOf(all), "Schemes", "versions");
        var added = Draft(all, request.CutOffs, validFrom, reason, context.Caller(), clock.GetUtcNow());
        db.SchemeVersions.Add(added);
        db.RaiseStamp();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return await ToProtoAsync(added, context);
    }

    /// <summary>Withdraws a version before its first day. It is kept with the reason.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.Scheme> WithdrawScheme(V1.WithdrawSchemeRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        if (request.Number <= PressureScheme.House.Number)
        {
            throw new InvalidArgumentException("number", "Choose a version that somebody added. Scheme 1 is the house's own and is never withdrawn.");
        }

        var because = Require.Text(request.Reason, "reason", LongestReason);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var planned = await db.SchemeVersions.SingleOrDefaultAsync(one => one.Number == request.Number, ct) ?? throw new NotFoundException("Scheme", request.Number);
        Etag.Require(request.Etag, planned.Version, "Scheme", request.Number);
        planned.Withdraw(LondonTime.Today(clock), because, context.Caller().Subject, clock.GetUtcNow());
        db.RaiseStamp();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return await ToProtoAsync(planned, context);
    }

    private async Task<V1.Scheme> ToProtoAsync(SchemeVersion one, ServerCallContext context)
    {
        var known = await facts.ReadTeamsAsync(context.CancellationToken);
        return one.ToProto(known.SchemeOn(known.DayFor("", clock)), LondonTime.Today(clock), context.Caller());
    }
}
