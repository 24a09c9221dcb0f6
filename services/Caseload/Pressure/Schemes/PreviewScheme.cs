using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Pressure.Levels;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Pressure.Schemes;

internal sealed partial class SchemeService
{
    /// <summary>What the levels of a day would be under a draft. Nothing is stored.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.PreviewSchemeResponse> PreviewScheme(V1.PreviewSchemeRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var validFrom = FirstDay(request.ValidFrom);
        var known = await facts.ReadAsync(ct);
        var day = known.DayFor(request.On, clock);
        var draft = Draft(await db.SchemeVersions.AsNoTracking().ToListAsync(ct), request.CutOffs, validFrom, "", context.Caller(), clock.GetUtcNow()).ToScheme();

        // A version that begins later is tried on the day and on the one seven days before that its levels look back to.
        var isLater = validFrom > day;
        var schemes = isLater ? known.Schemes.With(draft with { ValidFrom = day.AddDays(-PressureLevel.Days) }) : known.Schemes.With(draft);
        var (before, after) = (new LevelsOfDays(known), new LevelsOfDays(known with { Schemes = schemes }));
        var scope = Scope.For(context.Caller(), known.Units);
        List<string> units = [.. scope.Roots().SelectMany(known.Units.WithBelow).Where(unit => known.On(day).Org.Find(unit)?.Live.Contains(day) == true)];
        var changed = units.FindAll(unit => Differs(before.Of(unit, day), after.Of(unit, day)));
        var page = ListPage.Of(changed, request, size, unit => unit);
        return new V1.PreviewSchemeResponse
        {
            On = Words.Iso(day),
            Draft = draft.Words,
            Today = known.SchemeOn(day).Words,
            TriedBeforeItBegins = isLater,
            Units = units.Count,
            Changed = changed.Count,
            Changes =
            {
                page.Rows.Select(unit => new V1.SchemeChange
                {
                    Unit = known.On(day).Org.Find(unit)!.ToName(),
                    Before = before.ToProto(unit, day),
                    After = after.ToProto(unit, day),
                }),
            },
            NextPageToken = page.NextPageToken,
        };
    }

    private static bool Differs(PressureLevel? before, PressureLevel? after) => (before?.Level, before?.IsAtLeast) != (after?.Level, after?.IsAtLeast);
}
