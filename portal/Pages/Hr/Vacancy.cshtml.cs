using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Portal.Formats;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Hr;

/// <summary>One vacancy from the day its post fell empty.</summary>
public sealed class VacancyModel(VacancyService.VacancyServiceClient vacancies, PostService.PostServiceClient posts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Post { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Since { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? On { get; set; }

    public Vacancy Vacancy { get; private set; } = new();

    /// <summary>Starts that were recorded on the post and still stand.</summary>
    public IReadOnlyList<Start> Starts { get; private set; } = [];

    public DateOnly? From => DateText.FromIso(Vacancy.VacantSince);

    /// <summary>The day that its days are counted to: the one asked for, while it was vacant.</summary>
    public DateOnly? CountedTo => Vacancy.HasDays ? From?.AddDays(Vacancy.Days) : DateText.FromIso(On ?? "");

    public IReadOnlyList<TimelineEntry> Entries => Timeline.Of(Vacancy);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(Post))
        {
            return NotFound();
        }

        var post = posts.GetPostAsync(new() { PostId = Post }, cancellationToken: ct).ResponseAsync;
        Vacancy = await vacancies.GetVacancyAsync(new() { PostNo = Post, VacantSince = Since ?? "", On = On ?? "" }, cancellationToken: ct);
        Starts = (await post).Starts;
        return Page();
    }
}
