namespace WorkforcePlatform.Caseload.Districts;

/// <summary>A child on a list: why, what stands in the way, and how many siblings go along. Ready if nothing does.</summary>
internal sealed record WorklistRow(PlacedChild Child, string Because, IReadOnlyList<string> Reasons, int Siblings, string? FamilyRef)
{
    public string ChildId => Child.Open.Case.ChildId;

    public bool IsReady => Reasons.Count == 0;
}
