using System.Globalization;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Caseload.Establishment;

/// <summary>Reads facts out of Workforce's states. Voided spells never happened and are left out.</summary>
internal static class EstablishmentFacts
{
    private const decimal TenThousandths = 10_000;

    public static UnitFact ToFact(this WorkforceV1.OrgUnitState unit, IReadOnlyDictionary<string, string> codes) => new(
        unit.Code,
        unit.Name,
        unit.Type switch
        {
            WorkforceV1.OrgUnitType.Authority => UnitType.Authority,
            WorkforceV1.OrgUnitType.Service => UnitType.Service,
            WorkforceV1.OrgUnitType.District => UnitType.District,
            WorkforceV1.OrgUnitType.Unit => UnitType.Unit,
            WorkforceV1.OrgUnitType.FrontDoor => UnitType.FrontDoor,
            WorkforceV1.OrgUnitType.LegalTeam => UnitType.LegalTeam,
            _ => UnitType.Team,
        },
        codes.GetValueOrDefault(unit.ParentId),
        unit.ManagerStaffId.Length == 0 ? null : unit.ManagerStaffId,
        Lasting(unit.ValidFrom, unit.ValidUntil))
    {
        Locality = unit.Locality,
    };

    public static PostFact ToFact(this WorkforceV1.PostState post, IReadOnlyDictionary<string, string> codes) => new(
        post.PostNo,
        codes.GetValueOrDefault(post.OrgUnitId, ""),
        Enum.TryParse<PostRole>(post.Role.ToString(), ignoreCase: true, out var role) ? role : PostRole.Other,
        post.FteE4 / TenThousandths,
        post.CaseHolding,
        post.QualifiedRequired,
        post.Funding switch
        {
            WorkforceV1.Funding.Temporary => Funding.Temporary,
            WorkforceV1.Funding.Grant => Funding.Grant,
            WorkforceV1.Funding.InvestToSave => Funding.InvestToSave,
            _ => Funding.Base,
        },
        post.Frozen,
        Lasting(post.EffectiveFrom, post.EffectiveUntil),
        post.Title)
    {
        Cost = post.CostPence > 0 ? post.CostPence / 100m : null,
        PriceYear = post.PriceYear > 0 ? post.PriceYear : null,
    };

    public static IEnumerable<OccupancyFact> OccupanciesOf(WorkforceV1.PostState post) => post.Occupancies.Where(one => !one.Voided).Select(one => new OccupancyFact(
        one.StaffId, post.PostNo, one.FteE4 / TenThousandths, Hours(one.ContractedHoursE4), Hours(one.StandardHoursE4), Lasting(one.StartsOn, one.Until)));

    public static WorkerFact ToFact(WorkforceV1.WorkerState worker) => new()
    {
        StaffId = worker.StaffId,
        DisplayName = worker.DisplayName,
        Employment = worker.Employment == WorkforceV1.Employment.Agency ? Employment.Agency : Employment.Employee,
        HasRegistrationNumber = worker.Qualified,
        Asye = worker.AsyeFrom.Length == 0 ? null : Lasting(worker.AsyeFrom, worker.AsyeUntil),
        Engaged = Lasting(worker.StartsOn, worker.Until),
        PlannedUntil = worker.Leavings.Where(one => one.Standing is WorkforceV1.PlanStanding.Planned or WorkforceV1.PlanStanding.Contradicted)
            .Select(one => Day(one.Until)).FirstOrDefault(),
        LeaveReason = worker.LeaveReason.Length == 0 ? null : worker.LeaveReason,
    };

    public static IEnumerable<AbsenceFact> AbsencesOf(WorkforceV1.WorkerState worker) => worker.Absences.Where(one => !one.Voided).Select(one => new AbsenceFact(
        worker.StaffId, one.Kind, Lasting(one.StartsOn, one.Until), one.HasWorkingDaysLostE4 ? one.WorkingDaysLostE4 / TenThousandths : null));

    public static IEnumerable<ReductionFact> ReductionsOf(WorkforceV1.WorkerState worker) => worker.Reductions.Where(one => !one.Voided).Select(one => new ReductionFact(
        worker.StaffId, one.HoursE4 / TenThousandths, one.Reason, Lasting(one.StartsOn, one.Until)));

    public static IEnumerable<AgencyAssignmentFact> BookingsOf(WorkforceV1.WorkerState worker, IReadOnlyDictionary<string, string> codes) =>
        worker.AgencyAssignments.Where(one => !one.Voided).Select(one => new AgencyAssignmentFact(
            one.Reference,
            worker.StaffId,
            one.PostNo.Length == 0 ? null : one.PostNo,
            codes.GetValueOrDefault(one.OrgUnitId),
            one.HasFteE4 ? one.FteE4 / TenThousandths : one.HasWeeklyHoursE4 ? Math.Min(1, one.WeeklyHoursE4 / TenThousandths / WorkerDay.UsualWeeklyHours) : null,
            Lasting(one.StartsOn, one.Until)));

    /// <summary>A day as it travels, or null when empty.</summary>
    public static DateOnly? Day(string iso) => iso.Length == 0 ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Spell Lasting(string from, string until) => new(Day(from) ?? DateOnly.MinValue, Day(until));

    private static decimal? Hours(int e4) => e4 == 0 ? null : e4 / TenThousandths;
}
