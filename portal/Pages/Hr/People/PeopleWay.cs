namespace WorkforcePlatform.Portal.Pages.Hr.People;

/// <summary>From one view of the list of people to another: a link, or, while a word is searched for, a button that sends the word along.</summary>
/// <param name="List">The list.</param>
/// <param name="Address">Where to, without the word.</param>
public sealed record PeopleWay(IndexModel List, string Address)
{
    /// <summary>The form that holds the word.</summary>
    public const string Form = "again";

    public string Text { get; init; } = "";

    /// <summary>The token of the page to go to. It fits that word alone, so it is sent with it.</summary>
    public string Token { get; init; } = "";

    public bool IsCurrent { get; init; }
}
