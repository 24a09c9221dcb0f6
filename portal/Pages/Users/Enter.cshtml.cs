using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Users;

/// <summary>Enters a user by their subject at the issuer: somebody who waits, or somebody who has never asked.</summary>
public sealed class EnterModel(UserService.UserServiceClient users, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    public UserForm Form { get; private set; } = new();

    [BindProperty]
    public string RequestId { get; set; } = "";

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    /// <summary>Comes from the list of those who wait, with their subject and name filled in.</summary>
    public async Task<IActionResult> OnPostBeginAsync(string? subject, string? name, CancellationToken ct)
    {
        Form = new UserForm { Subject = subject, Name = name };
        await ShowAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(UserForm form, CancellationToken ct)
    {
        Form = form;
        if (string.IsNullOrWhiteSpace(form.Subject))
        {
            ModelState.AddModelError("User.subject", "Enter the subject that the issuer knows them by");
        }

        form.Check(ModelState);
        if (ModelState.IsValid && await this.TryCallAsync(async () => await users.CreateUserAsync(new() { User = form.ToUser(), RequestId = RequestId }, cancellationToken: ct)))
        {
            return RedirectToPage("Index");
        }

        await ShowAsync(ct);
        return Page();
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        RequestId = Guid.NewGuid().ToString();
        Form.Choices = await units.ListOwnAsync(ct);
    }
}
