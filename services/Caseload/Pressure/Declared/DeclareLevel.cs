using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Pressure.Levels;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Pressure.Declared;

internal sealed partial class LevelService
{
    private const int MostDaysAhead = 31;

    /// <summary>Declares a level from a day on. What is calculated stays beside it.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.DeclaredLevel> DeclareLevel(V1.DeclareLevelRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var known = await facts.ReadAsync(ct);
        var declared = new DeclaredLevel
        {
            Unit = known.UnitFor(Require.Text(request.Unit, "unit"), context.Caller())!,
            Level = request.Level is >= 1 and <= 4 ? request.Level : throw new InvalidArgumentException("level", "Choose Level 1, 2, 3 or 4."),
            FromOn = Require.Date(request.FromOn, "from_on"),
            ReviewOn = Require.OptionalDate(request.ReviewOn, "review_on"),
            Reason = Require.Text(request.Reason, "reason", LongestReason),
            DeclaredAt = clock.GetUtcNow(),
            DeclaredBy = context.Caller().Subject,
        };
        RequireSense(declared, known);

        // Begun before the first read, so that of two declarations at once the second is refused as stale.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var all = await db.DeclaredLevels.Where(one => one.Unit == declared.Unit).ToListAsync(ct);
        Etag.Require(request.Etag, VersionOf(all), "Declared levels of unit", declared.Unit);
        if (all.Where(one => one.HeldAtAll).MaxBy(one => one.FromOn) is { } last && last.FromOn > declared.FromOn)
        {
            throw new FailedPreconditionException("DECLARED_LATER", $"Level {last.Level} was declared from {Words.Long(last.FromOn)}. Choose that day or a later one.");
        }

        all.ForEach(one => one.ReplaceOn(declared.FromOn));
        db.DeclaredLevels.Add(declared);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return declared.ToProto(context.Caller());
    }

    private void RequireSense(DeclaredLevel declared, AllFacts known)
    {
        if (declared.FromOn > LondonTime.Today(clock).AddDays(MostDaysAhead))
        {
            throw new InvalidArgumentException("from_on", $"Choose a first day at most {MostDaysAhead} days ahead.");
        }

        if (declared.ReviewOn < declared.FromOn)
        {
            throw new InvalidArgumentException("review_on", "The last day can not lie before the first.");
        }

        var calculated = new LevelsOfDays(known).Of(declared.Unit, declared.FromOn)
            ?? throw new FailedPreconditionException("UNIT_NOT_THERE", $"This unit was not there on {Words.Long(declared.FromOn)}. Choose another day.");
        declared.RequireOther(calculated);
    }
}
