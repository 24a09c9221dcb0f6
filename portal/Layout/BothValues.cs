namespace WorkforcePlatform.Portal.Layout;

/// <summary>What a page shows whose form somebody else was quicker with.</summary>
/// <param name="Values">Each field, as it stands there now and as the user wrote it.</param>
/// <param name="Next">What the user can do, as a sentence.</param>
public sealed record BothValues(IReadOnlyList<TwoValues> Values, string Next = "Send the form again, and yours takes the place of what stands there now. Leave the page, and it stays as it is.")
{
    /// <summary>Where what stands there is to be taken back before something else can be recorded.</summary>
    public const string TakeBackFirst = "To record yours, first take back what stands there now. Leave the page, and it stays as it is.";

    /// <summary>Where something else of the same person or post was changed: what follows was worked out again.</summary>
    public const string LookAgain = "What follows was worked out again. Look at it, and confirm once more if yours still holds.";
}
