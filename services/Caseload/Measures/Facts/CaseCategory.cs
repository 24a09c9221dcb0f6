namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>What a case is, as in cases.csv, highest precedence first: a child in two of them counts in the first.</summary>
public enum CaseCategory
{
    /// <summary>Looked after.</summary>
    Cla,

    /// <summary>Child protection plan.</summary>
    Cp,
    CareLeaver,

    /// <summary>Child in need.</summary>
    Cin,
    Assessment,
    FamilyHelp,
    EarlyHelp,
    Other,
}
