using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using Part = WorkforcePlatform.Recruitment.V1.ListVacanciesRequest.Types.Part;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Vacancies;

internal sealed partial class VacancyService
{
    private const int MostPosts = 200;

    // Longer than any post has been known; a day so much later is still a day.
    private const int MostMonths = 1_200;

    /// <summary>What is vacant on a day in a unit and below. A day has at most one vacancy a post, so all of a unit's are ordered here.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager, Roles.System)]
    public override async Task<V1.ListVacanciesResponse> ListVacancies(V1.ListVacanciesRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        if (request.PostNos.Count > MostPosts)
        {
            throw new InvalidArgumentException("post_nos", $"At most {MostPosts} posts can be asked for at once.");
        }

        var known = await vacancies.ReadAsync(ct);
        var on = DayFor(Require.OptionalDate(request.On, "on"), known);
        var wanted = known.Units.IdsFor(context.Caller(), request.Unit);
        var here = wanted.Select(id => id.ToString()).ToHashSet();
        var day = await vacancies.ReadAsync(on, ct);
        var vacant = day.Vacant.Where(one => here.Contains(one.Post.OrgUnitId)).ToList();

        var listed = VacancyOrder.Sort(vacant.Where(one => Matches(one, request, on)), request.Order, request.Reversed).ToList();
        var page = ListPage.Of(listed, request, size, one => one.Post.PostNo);
        var response = new V1.ListVacanciesResponse
        {
            On = Days.Iso(on),
            Total = listed.Count,
            Sums = VacancyTotals.Of(vacant, on),
            Roles = { vacant.Select(one => one.Post.Role).Distinct().Order().Select(role => role.ToString()) },
            PostsLoaded = known.Posts,
            CoverLoaded = known.Cover,
            EffortLoaded = known.Effort,
            UnmatchedRows = day.Unmatched,
            LastVacantOn = vacant.Count == 0 ? Days.Last(await LastEndAsync(on, wanted, ct)) : "",
            NextPageToken = page.NextPageToken,
        };
        response.Falling.AddRange(day.Falling.Where(one => here.Contains(one.Post.OrgUnitId)).Select(one => one.ToProto(known.Units.Find(one.Post.OrgUnitId))));
        response.Vacancies.AddRange(await WithBookingsAsync(page.Rows, on, ct));
        return response;
    }

    private static bool Matches(VacantDay one, V1.ListVacanciesRequest request, DateOnly on) =>
        (request.PostNos.Count > 0 ? request.PostNos.Contains(one.Post.PostNo) : one.Spell.IsRemainder == request.Part is Part.Remainders)
        && (request.Role.Length == 0 || string.Equals(one.Post.Role.ToString(), request.Role, StringComparison.OrdinalIgnoreCase))
        && (request.Cover is default(V1.Cover) || one.CoverOn == request.Cover || (request.Cover is V1.Cover.Uncovered && one.IsUncovered))
        && (request.Stage is default(V1.Stage) || one.Effort?.Details.Stage == request.Stage)
        && (!request.NotStarted || one.Effort is null)
        && (request.Months <= 0 || one.HasLasted(Math.Min(request.Months, MostMonths), on))
        && (request.Text.Length == 0 || new[] { one.Post.PostNo, one.Post.Title, one.Post.Specialism, one.Unit?.Name, one.Unit?.Code }
            .Any(text => text?.Contains(request.Text.Trim(), StringComparison.OrdinalIgnoreCase) == true));

    private async Task<List<V1.Vacancy>> WithBookingsAsync(IReadOnlyList<VacantDay> page, DateOnly on, CancellationToken ct)
    {
        var workers = await ReadWorkersAsync([.. page.SelectMany(one => one.Cover ?? []).Select(cover => cover.WorkerId)], ct);
        return [.. page.Select(one =>
        {
            var vacancy = one.ToProto(on);
            vacancy.Bookings.AddRange((one.Cover ?? []).Select(cover => cover.ToProto(workers.GetValueOrDefault(cover.WorkerId))));
            return vacancy;
        })];
    }

    private async Task<Dictionary<Guid, WorkforceV1.WorkerState>> ReadWorkersAsync(List<Guid> ids, CancellationToken ct) =>
        (await db.Workers.AsNoTracking().Where(worker => EF.Parameter(ids).Contains(worker.Id)).ToListAsync(ct))
        .ToDictionary(worker => worker.Id, worker => WorkforceV1.WorkerState.Parser.ParseFrom(worker.State));

    private Task<DateOnly?> LastEndAsync(DateOnly on, List<Guid> wanted, CancellationToken ct) => db.VacantSpells
        .Where(spell => spell.Until <= on && db.Posts.Any(post => post.Id == spell.PostId && EF.Parameter(wanted).Contains(post.UnitId)))
        .MaxAsync(spell => spell.Until, ct);
}
