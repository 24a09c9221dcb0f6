using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Pressure.Levels;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Pressure.Declared;

internal sealed partial class LevelService
{
    private const int PlanWorkingDays = 5;

    /// <summary>The caller's units at Level 3 or 4, for those who are to be told: managers, HR and legal services.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.Legal, Roles.LegalSupport)]
    public override async Task<V1.ListPressedUnitsResponse> ListPressedUnits(V1.ListPressedUnitsRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var known = await facts.ReadTeamsAsync(ct);
        var scope = Scope.For(context.Caller(), known.Units);
        var (day, today) = (known.DayFor("", clock), LondonTime.Today(clock));
        var noted = await LevelsNoted.LastAsync(db.LevelChanges.AsNoTracking(), ct);
        var declared = await DeclaredLevels.ReadAsync(db, known.UnitFacts.Select(unit => unit.Code), ct);
        List<V1.PressedUnit> pressed =
        [
            .. known.UnitFacts.Where(unit => scope.Allows(unit.Code))
                .Select(unit => PressedOf(unit, noted.GetValueOrDefault(unit.Code), declared.On(unit.Code, today) ?? declared.On(unit.Code, day)))
                .OfType<V1.PressedUnit>(),
        ];
        var page = ListPage.Of(pressed, request, size, unit => unit.Unit.Code);
        return new V1.ListPressedUnitsResponse { Units = { page.Rows }, NextPageToken = page.NextPageToken, On = Words.Iso(day) };
    }

    private static V1.PressedUnit? PressedOf(UnitFact unit, LevelChange? noted, DeclaredLevel? declared)
    {
        var isDeclared = declared is not null && declared.Level > (noted?.ToLevel ?? 0);
        var (level, since) = isDeclared ? (declared!.Level, declared.FromOn) : (noted?.ToLevel ?? 0, noted?.On ?? default);
        return level < LevelFloor.Level ? null : new V1.PressedUnit
        {
            Unit = unit.ToName(),
            Level = level,
            SinceOn = Words.Iso(since),
            IsDeclared = isDeclared,
            DeclaredLevel = declared is not null && declared.Level != level ? declared.Level : 0,
            PlanDueOn = Words.Iso(WorkingDays.Add(since, PlanWorkingDays)),
        };
    }
}
