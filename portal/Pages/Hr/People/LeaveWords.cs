using WorkforcePlatform.Portal.TagHelpers;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Pages.Hr.People;

/// <summary>Why people leave and where they go, by the codes of the children's social work workforce census; and what has become of a leaving.</summary>
public static class LeaveWords
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["1"] = "Resigned",
        ["2"] = "Voluntary redundancy",
        ["3"] = "Compulsory redundancy",
        ["4"] = "Dismissed",
        ["5"] = "Retired",
        ["6"] = "Died",
        ["7"] = "Moved to a role outside child and family social work here",
        ["8"] = "Other",
        ["9"] = "Not known",
    };

    public static IReadOnlyDictionary<string, string> Destinations { get; } = new Dictionary<string, string>
    {
        ["1"] = "Social work in another council in England",
        ["2"] = "Social work outside England",
        ["3"] = "Agency or consultancy in England",
        ["4"] = "Other social work, not for a council",
        ["5"] = "Other social care",
        ["6"] = "No social care, outside England, no employment or a career break",
        ["7"] = "Other",
        ["8"] = "Not known",
    };

    public static string Reason(string code) => Reasons.GetValueOrDefault(code, code);

    public static string Destination(string code) => Destinations.GetValueOrDefault(code, code);

    public static string Of(Leaving leaving) => PlanWords.Of(leaving.Standing, "the case system");

    public static Shape ShapeOf(Leaving leaving) => PlanWords.ShapeOf(leaving.Standing);

    public static string Days(Leaving leaving) => PlanWords.Days(leaving.LastDay, leaving.FileLastDay);
}
