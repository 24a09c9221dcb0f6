using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace WorkforcePlatform.Portal.Layout;

/// <summary>What a page tells its frame.</summary>
public sealed record PageFrame(string Title)
{
    private const string Key = nameof(PageFrame);

    /// <summary>The navigation entry the page belongs to, by address.</summary>
    public string Section { get; init; } = "";

    /// <summary>The way to the page. One that would hold the page alone is not drawn.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>What stands above the title on paper: unit, date, denominator, benchmark; the title where there are none.</summary>
    public string PrintHead { get; init; } = "";

    public static PageFrame Of(ViewDataDictionary viewData) => viewData[Key] as PageFrame ?? new PageFrame("WorkforcePlatform");

    public void ShowIn(ViewDataDictionary viewData) => viewData[Key] = this;
}
