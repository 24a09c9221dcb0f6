using Microsoft.AspNetCore.Mvc.ModelBinding;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Users;

/// <summary>What an administrator writes of a user. Fields are named as the service names them, so that its refusals find theirs.</summary>
public sealed class UserForm
{
    public string? Subject { get; set; }

    public string? Name { get; set; }

    public Role Role { get; set; }

    /// <summary>Codes, with commas or spaces between.</summary>
    public string? Units { get; set; }

    public string? StaffId { get; set; }

    public string? Etag { get; set; }

    /// <summary>Fields that somebody else changed meanwhile, with their values.</summary>
    [BindNever]
    public IReadOnlyDictionary<string, string> Theirs { get; set; } = new Dictionary<string, string>();

    /// <summary>Every unit, to choose from.</summary>
    [BindNever]
    public IReadOnlyList<OrgUnit> Choices { get; set; } = [];

    public static UserForm Of(User user) => new()
    {
        Subject = user.Subject,
        Name = user.Name,
        Role = user.Role,
        Units = string.Join(", ", user.RootUnits),
        StaffId = user.StaffId,
        Etag = user.Etag,
    };

    public void Check(ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            errors.AddModelError("User.name", "Enter the name that others see");
        }

        if (Role is Role.Unspecified || !Enum.IsDefined(Role))
        {
            errors.AddModelError("User.role", "Choose a role");
        }
    }

    public User ToUser(string id = "") => new()
    {
        Id = id,
        Subject = Subject ?? "",
        Name = Name ?? "",
        Role = Role,
        RootUnits = { CodesOf(Units) },
        StaffId = StaffId ?? "",
        Etag = Etag ?? "",
    };

    /// <summary>Puts the values that differ from what is typed beside it. Saved again, what is typed replaces them.</summary>
    public void Compare(User theirs)
    {
        var other = Of(theirs);
        Theirs = new Dictionary<string, (string Mine, string Other)>
        {
            ["name"] = (Name?.Trim() ?? "", theirs.Name),
            ["role"] = (SignIn.RoleNames.InWords(Role), SignIn.RoleNames.InWords(theirs.Role)),
            ["units"] = (string.Join(", ", CodesOf(Units)), other.Units ?? ""),
            ["staff"] = (StaffId?.Trim() ?? "", theirs.StaffId),
        }.Where(field => !field.Value.Mine.Equals(field.Value.Other, StringComparison.OrdinalIgnoreCase)).ToDictionary(field => field.Key, field => field.Value.Other);
        (Subject, Etag) = (theirs.Subject, theirs.Etag);
    }

    private static string[] CodesOf(string? units) => (units ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
}
