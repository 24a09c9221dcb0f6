using System.Globalization;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Workforce.Census;

/// <summary>
/// worker_census.csv: the person-level elements of the children's social work workforce census that no other file has, under the
/// census's own names and codes. Whoever imports may not be one of those who may read them, so no message repeats a cell.
/// </summary>
public sealed class WorkerCensusFile : WorkforceTableFile
{
    private static readonly ImportColumn[] Elements =
    [
        ImportColumn.Code("AgencyWorker", "0", "1").Confidential(),
        ImportColumn.Text("SWENo").Confidential(),
        ImportColumn.Text("FTE").Confidential(),
        ImportColumn.Day("PersonBirthDate").Confidential(),
        ImportColumn.Code("GenderCurrent", "0", "1", "2", "9").Confidential(),
        ImportColumn.Code(
            "Ethnicity", "WBRI", "WIRI", "WOTH", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT").Confidential(),
        ImportColumn.Text("QualInst").Confidential(),
        ImportColumn.Code("QualLevel", "1", "2", "3").Confidential(),
        ImportColumn.Code("StepUpGrad", "0", "1").Confidential(),
        ImportColumn.Code("OrgRole", "1", "2", "3", "4", "5", "6").Confidential(),
        ImportColumn.Day("RoleStartDate").Confidential(),
        ImportColumn.Code("StartOrigin", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10").Confidential(),
        ImportColumn.Day("RoleEndDate").Confidential(),
        ImportColumn.Code("LeaverDestination", "1", "2", "3", "4", "5", "6", "7", "8", "9").Confidential(),
        ImportColumn.Code("ReasonLeave", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10").Confidential(),
        ImportColumn.Text("FTE30").Confidential(),
        ImportColumn.Whole("Cases30").AtLeast(0).Confidential(),
        ImportColumn.Number("WorkingDaysLost").AtLeast(0).AtMost(366).Confidential(),
        ImportColumn.Number("ContractWeeks").AtLeast(0).AtMost(10_000).Confidential(),
        ImportColumn.Code("FrontlineGrad", "0", "1").Confidential(),
        ImportColumn.Code("Absat30Sept", "0", "1").Confidential(),
        ImportColumn.Code("ReasonAbsence", "MAT", "OTH", "PUB", "SIC", "TRN", "UNA", "UNP").Confidential(),
        ImportColumn.Code("CFKSSstatus", "1", "2", "3", "4").Confidential(),
    ];

    public override string Name => "worker_census.csv";

    public override string Prefix => "CENSUS";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [ImportColumn.Key("staff_id").InKey().RefersTo("staff"), .. Elements];

    protected override TableMerge Merge { get; } = new("WorkerCensus", [("staff_id", "StaffId")], [.. Elements.Select(element => (element.Name, element.Name))]);

    // Events of what was loaded reach every service, and their readers are not HR alone.
    protected override bool IsAnnounced => false;

    public override void CheckRow(RowCheck check)
    {
        if (check.Row["RoleEndDate"] is { } end && string.CompareOrdinal(end, check.Row["RoleStartDate"]) < 0)
        {
            check.Refuse("RoleEndDate", FaultCode.EndsBeforeStart, "RoleEndDate is before RoleStartDate. Correct one of the two.");
        }

        foreach (var element in (string[])["FTE", "FTE30"])
        {
            if (check.Row[element] is { } fte && !(decimal.TryParse(fte, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var full) && full <= 1))
            {
                check.Refuse(element, FaultCode.Number, $"{element} must be a number from 0 to 1, with a point.");
            }
        }
    }
}
