using Grpc.Core;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Portal.Pages.Children;
using WorkforcePlatform.Portal.Pages.Hr;
using WorkforcePlatform.Portal.Pages.Hr.People;
using WorkforcePlatform.Portal.Pages.Legal;
using WorkforcePlatform.Portal.Pages.Units;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.Workforce.V1;
using GrpcStatus = Grpc.Core.StatusCode;

namespace WorkforcePlatform.Portal.Pages.Searching;

/// <summary>
/// What the search box of every page finds. Each service looks among its own rows, within the user's scope and role. What was written
/// comes by POST alone and stands in no address: it may be a child's reference or a name.
/// </summary>
public sealed class SearchModel(
    CaseService.CaseServiceClient cases,
    MatterService.MatterServiceClient matters,
    WorkerService.WorkerServiceClient workers,
    PostService.PostServiceClient posts,
    VacancyService.VacancyServiceClient vacancies,
    ChildAddress child) : PageModel
{
    public const string Address = "/search";

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<HitGroup> Groups { get; private set; } = [];

    public bool IsAsked => !string.IsNullOrWhiteSpace(Text);

    public bool AllAnswered => Groups.All(group => group.Total is not null);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!IsAsked || !await this.TryCallAsync(async () => Groups = await FindAsync(Text!, ct)))
        {
            return Page();
        }

        // One hit is opened, and so is the only one that is exactly what was written; not while somebody who may know another is silent.
        var hits = Groups.SelectMany(group => group.Hits).ToList();
        var exact = hits.FindAll(hit => hit.Exact);
        var only = exact.Count == 1 ? exact[0] : hits.Count == 1 ? hits[0] : null;
        return only is not null && AllAnswered ? Redirect(only.Address) : Page();
    }

    private async Task<IReadOnlyList<HitGroup>> FindAsync(string text, CancellationToken ct)
    {
        List<Task<HitGroup>> asked = [];
        if (User.MaySeeMatters())
        {
            asked.Add(OrSilent("Children", FindChildrenAsync(text, ct)));
            asked.Add(OrSilent("Matters", FindMattersAsync(text, ct)));
        }

        if (User.MaySeePosts())
        {
            asked.Add(OrSilent("People", FindPeopleAsync(text, ct)));
            asked.Add(OrSilent("Posts", FindPostsAsync(text, ct)));
        }

        return await Task.WhenAll(asked);
    }

    private async Task<HitGroup> FindChildrenAsync(string text, CancellationToken ct)
    {
        var found = await cases.FindChildrenAsync(new() { Text = text }, cancellationToken: ct);
        return new("Children", [.. found.Found.Select(one => new Hit(one.ChildId, "", child.ToPage(one.ChildId), one.Exact))], found.Total);
    }

    private async Task<HitGroup> FindMattersAsync(string text, CancellationToken ct)
    {
        var found = await matters.FindMattersAsync(new() { Text = text }, cancellationToken: ct);
        return new("Matters", [.. found.Found.Select(one => new Hit(one.MatterRef, NoteOf(one), MattersAddress.ToMatter(one.MatterRef, ""), one.Exact))], found.Total);
    }

    private async Task<HitGroup> FindPeopleAsync(string text, CancellationToken ct)
    {
        var found = await workers.FindPeopleAsync(new() { Text = text }, cancellationToken: ct);
        return new("People", [.. found.Found.Select(one => new Hit(one.Name, NoteOf(one), PeopleAddress.ToWorker(one.StaffId, ""), one.Exact))], found.Total);
    }

    // A post has no page of its own: one that is vacant opens its vacancy, any other the unit that lists it.
    private async Task<HitGroup> FindPostsAsync(string text, CancellationToken ct)
    {
        var found = await posts.FindPostsAsync(new() { Text = text }, cancellationToken: ct);
        var vacant = found.Found.Count == 0
            ? new ListVacanciesResponse()
            : await vacancies.ListVacanciesAsync(new() { PostNos = { found.Found.Select(one => one.PostNo) } }, cancellationToken: ct);
        return new("Posts", [.. found.Found.Select(ToHit)], found.Total);

        Hit ToHit(FoundPost one) => vacant.Vacancies.FirstOrDefault(vacancy => vacancy.PostNo == one.PostNo) is { } vacancy
            ? new(one.PostNo, $"{one.Title}, {one.OrgUnitName}, vacant", VacancyAddress.ToVacancy(one.PostNo, vacancy.VacantSince, vacant.On), one.Exact)
            : new(one.PostNo, $"{one.Title}, {one.OrgUnitName}", TeamAddress.ToPage(one.OrgUnitCode, ""), one.Exact);
    }

    private static async Task<HitGroup> OrSilent(string kind, Task<HitGroup> asked)
    {
        try
        {
            return await asked;
        }
        catch (RpcException silence) when (silence.StatusCode is GrpcStatus.Unavailable or GrpcStatus.DeadlineExceeded)
        {
            return new(kind, [], null);
        }
    }

    private static string NoteOf(FoundMatter one) =>
        $"{LegalWords.Of(one.Kind)}{(one.UnitName.Length > 0 ? $", {one.UnitName}" : "")}{(one.ClosedOn.Length > 0 ? ", closed" : "")}";

    private static string NoteOf(FoundPerson one) =>
        DateText.FromIso(one.EndsOn) is { } last ? $"{one.StaffId}, last day {DateText.InBrief(last)}" : one.StaffId;
}
