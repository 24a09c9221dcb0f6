using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Users;

/// <summary>One user: what they may see, changed with the values of whoever was quicker beside one's own.</summary>
public sealed class UserModel(UserService.UserServiceClient users, OrgUnitService.OrgUnitServiceClient units) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public User Shown { get; private set; } = new();

    public UserForm Form { get; private set; } = new();

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        Form = UserForm.Of(Shown);
        Form.Choices = await units.ListOwnAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(UserForm form, CancellationToken ct)
    {
        Form = form;
        form.Check(ModelState);
        if (ModelState.IsValid && await TryChangeAsync(ct))
        {
            return RedirectToPage("Index");
        }

        if (Shown.Id.Length == 0)
        {
            await ReadAsync(ct);
        }

        form.Choices = await units.ListOwnAsync(ct);
        return Page();
    }

    private async Task<bool> TryChangeAsync(CancellationToken ct)
    {
        if (await this.TryCallAsync(async () => await users.UpdateUserAsync(new() { User = Form.ToUser(Id.ToString()) }, cancellationToken: ct)))
        {
            return true;
        }

        await ReadAsync(ct);
        if (Shown.Etag != Form.Etag)
        {
            Form.Compare(Shown);
            ModelState.Clear();
            ModelState.AddModelError("", "Somebody else changed this user meanwhile. What they saved stands beside what you wrote: nothing of yours is lost. Save again to put yours in its place.");
        }

        return false;
    }

    private async Task ReadAsync(CancellationToken ct) => Shown = await users.GetUserAsync(new() { UserId = Id.ToString() }, cancellationToken: ct);
}
