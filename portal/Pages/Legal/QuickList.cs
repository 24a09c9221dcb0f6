using WorkforcePlatform.Legal.V1;

namespace WorkforcePlatform.Portal.Pages.Legal;

/// <summary>One of the lawyer's questions, with how many matters answer it and where they are listed.</summary>
public sealed record QuickList(string Title, int Matters, string Address)
{
    private static readonly (string Title, MatterStanding Standing, MatterStage Stage)[] Questions =
    [
        ("Over 26 weeks", MatterStanding.Late, MatterStage.Proceedings),
        ("Over 16 weeks", MatterStanding.Late, MatterStage.PreProceedings),
        ("No future date", MatterStanding.NoFutureDate, default),
        ("No hearing booked", MatterStanding.NoHearingBooked, default),
        ("At risk", MatterStanding.AtRisk, default),
    ];

    /// <summary>All of them, also those that nothing answers: none is an answer.</summary>
    public static IEnumerable<QuickList> Of(ListMattersResponse listed, MattersAddress address) => Questions.Select(question => new QuickList(
        question.Title,
        listed.Standings.Where(count => count.Standing == question.Standing && (question.Stage == default || count.Stage == question.Stage)).Sum(count => count.Matters),
        (address with { Standing = question.Standing.ToString(), Stage = question.Stage == default ? "" : question.Stage.ToString() }).ToPage()));
}
