namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>What pays for a post, as in posts.csv. Posts that are Temporary are not established.</summary>
public enum Funding
{
    Base,
    Temporary,
    Grant,
    InvestToSave,
}
