using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Comparators;

/// <summary>
/// One year of England, a region or a local authority in DfE's children's social work workforce file, as at or in the year to 30
/// September: what DfE printed, beside the same measures by the platform's own formulas.
/// </summary>
public sealed class WorkforceIndicatorRow(IReadOnlyDictionary<string, string> cells)
{
    public int Year { get; } = int.Parse(cells["time_period"], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>National, Regional or Local authority.</summary>
    public string Level => cells["geographic_level"];

    /// <summary>The name of the authority, else of the region, else England.</summary>
    public string Name => new[] { cells["la_name"], cells["region_name"], cells["country_name"] }.First(name => name.Length > 0);

    /// <summary>The authority's three-digit code, by which neighbours are named; empty for England and regions.</summary>
    public string OldCode => cells["old_la_code"];

    /// <summary>The region's name; empty for England.</summary>
    public string Region => cells["region_name"];

    /// <summary>The authority's nine-character code; empty for England and regions.</summary>
    public string AuthorityCode => cells["new_la_code"];

    public bool IsAuthority => Level == "Local authority";

    /// <summary>A cell by its column's name.</summary>
    public PublishedFigure this[string column] => new(cells[column]);

    /// <summary>What DfE printed for a measure; null for a measure that is not in the file.</summary>
    public PublishedFigure? Published(string code) => code switch
    {
        MeasureCodes.VacancyRate => this["vacancy_rate_fte"],
        MeasureCodes.AgencyRate => this["agency_rate_fte"],
        MeasureCodes.TurnoverRate => this["turnover_rate_fte"],
        MeasureCodes.AbsenceRate => this["absence_rate_fte"],
        MeasureCodes.CaseloadPerHolderFte => this["caseload_fte"],
        _ => null,
    };

    /// <summary>The same measure from the row's own parts; without a value where a part is a symbol or nothing can be divided by.</summary>
    public Fraction Recomputed(string code) => code switch
    {
        MeasureCodes.VacancyRate => Formulas.VacancyRate(Number("vacancy_fte"), Number("inpost_fte")),
        MeasureCodes.AgencyRate => Formulas.AgencyRate(Number("agency_fte"), Number("inpost_fte")),
        MeasureCodes.TurnoverRate => Formulas.TurnoverRate(Number("leavers_fte"), Number("inpost_fte")),
        MeasureCodes.AbsenceRate => Formulas.AbsenceRate(Number("working_days_lost_fte"), Number("inpost_fte")),
        MeasureCodes.CaseloadPerHolderFte => Formulas.Caseload(Number("cases"), Number("case_holders_fte")),
        _ => default,
    };

    private decimal? Number(string column) => this[column].Value;
}
