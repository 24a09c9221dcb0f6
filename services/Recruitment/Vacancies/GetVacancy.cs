using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Vacancies;

internal sealed partial class VacancyService
{
    /// <summary>One vacancy with all its days. Asked for a day outside them, it answers for the nearest of its own.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager, Roles.System)]
    public override async Task<V1.Vacancy> GetVacancy(V1.GetVacancyRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var postNo = Require.Text(request.PostNo, "post_no").ToUpperInvariant();
        var since = Require.OptionalDate(request.VacantSince, "vacant_since") ?? DateOnly.MinValue;
        var asked = Require.OptionalDate(request.On, "on");
        var known = await vacancies.ReadAsync(ct);
        var wanted = known.Units.IdsFor(context.Caller(), "");
        var row = await db.Posts.AsNoTracking().SingleOrDefaultAsync(post => post.PostNo == postNo && EF.Parameter(wanted).Contains(post.UnitId), ct);
        var steps = row is null
            ? []
            : await db.VacantSpells.AsNoTracking().Where(spell => spell.PostId == row.Id && spell.VacantSince == since).OrderBy(spell => spell.From).ToListAsync(ct);
        if (row is null || steps.Count == 0)
        {
            throw new NotFoundException("Vacancy", $"{request.PostNo} since {request.VacantSince}");
        }

        var on = DayFor(asked, known);
        on = on < since ? since : steps[^1].Until is { } until && on >= until ? until.AddDays(-1) : on;
        var cover = (await db.CoverSpells.AsNoTracking().Where(one => one.PostId == row.Id).OrderBy(one => one.From).ToListAsync(ct))
            .FindAll(one => (steps[^1].Until is not { } end || one.From < end) && !(one.Until <= since));
        var post = WorkforceV1.PostState.Parser.ParseFrom(row.State);
        var covering = known.Cover || cover.Count > 0 ? cover.FindAll(one => one.From <= on && !(one.Until <= on)) : null;
        var vacant = new VacantDay(
            steps.Last(step => step.From <= on), post, known.Units.Find(post.OrgUnitId), covering, await db.Efforts.FindAsync([post.PostNo, since], ct));

        var workers = await ReadWorkersAsync([.. cover.Select(one => one.WorkerId)], ct);
        var vacancy = vacant.ToProto(on);
        vacancy.Bookings.AddRange(cover.Select(one => one.ToProto(workers.GetValueOrDefault(one.WorkerId))));
        vacancy.Steps.AddRange(steps.Select(VacancyMapping.ToStep));
        return vacancy;
    }
}
