using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Users;

/// <summary>Takes a user's access away, or gives it back: asked once more, with the reason.</summary>
public sealed class AccessModel(UserService.UserServiceClient users) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Etag { get; set; }

    public User Shown { get; private set; } = new();

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    public Task<IActionResult> OnPostRevokeAsync(CancellationToken ct) =>
        ChangeAsync(async reason => await users.RevokeUserAsync(new() { UserId = Id.ToString(), Etag = Etag ?? "", Reason = reason }, cancellationToken: ct), ct);

    public Task<IActionResult> OnPostRestoreAsync(CancellationToken ct) =>
        ChangeAsync(async reason => await users.RestoreUserAsync(new() { UserId = Id.ToString(), Etag = Etag ?? "", Reason = reason }, cancellationToken: ct), ct);

    private async Task<IActionResult> ChangeAsync(Func<string, Task> change, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), "Say why");
        }
        else if (await this.TryCallAsync(() => change(Reason)))
        {
            return RedirectToPage("Index");
        }

        await ReadAsync(ct);
        return Page();
    }

    private async Task ReadAsync(CancellationToken ct) => Shown = await users.GetUserAsync(new() { UserId = Id.ToString() }, cancellationToken: ct);
}
