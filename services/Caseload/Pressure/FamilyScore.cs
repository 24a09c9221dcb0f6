namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>The points of one family: out of three for each measure scored, how many of the measures that apply are.</summary>
public sealed record FamilyScore(PressureFamily Family, int Points, int Available, int Loaded, int Applicable);
