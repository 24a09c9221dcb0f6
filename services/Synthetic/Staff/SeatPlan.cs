namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>A post as a team plans it. The cost is a year's, in pounds with on-costs.</summary>
internal sealed record SeatPlan(string Role, string Title, decimal Fte, bool Holds, bool Qualified, int Cost)
{
    public bool IsSocialWorker => Holds && Qualified;
}
