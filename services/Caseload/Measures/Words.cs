using System.Globalization;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>Numbers, days and categories as sentences say them.</summary>
internal static class Words
{
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>30 October 2009.</summary>
    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>Rounded half away from zero to the given decimals, with a comma in thousands.</summary>
    public static string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString($"N{decimals}", English);

    /// <summary>22 for 22.0, 21.7 for 21.7: as a sentence would say it.</summary>
    public static string Plain(decimal value) => value == Math.Truncate(value) ? Number(value, 0) : Number(value, 1);

    /// <summary>29.818…, cut after three decimals and marked where more follow.</summary>
    public static string Unrounded(decimal value)
    {
        var cut = Math.Truncate(value * 1000) / 1000;
        return cut == value ? cut.ToString("0.###", English) : $"{cut.ToString("0.000", English)}…";
    }

    public static string Category(CaseCategory category) => category switch
    {
        CaseCategory.Cla => "Looked after",
        CaseCategory.Cp => "Protection",
        CaseCategory.Cin => "Children in need",
        CaseCategory.CareLeaver => "Care leavers",
        CaseCategory.FamilyHelp => "Family Help",
        CaseCategory.EarlyHelp => "Early Help",
        CaseCategory.Assessment => "Assessment",
        _ => "Other",
    };
}
