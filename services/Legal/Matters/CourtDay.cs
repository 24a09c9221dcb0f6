using WorkforcePlatform.Legal.Organisation;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>A hearing with what is needed of its matter to list it.</summary>
internal sealed record CourtDay(string MatterRef, V1.MatterKind Kind, string OrgUnit, string SocialWorker, string LeadFeeEarner, Hearing Hearing)
{
    public V1.ListedHearing ToProto(UnitsInScope units, IReadOnlyDictionary<string, string> names, WorkerRow? worker) => new()
    {
        Hearing = Hearing.ToProto(),
        MatterRef = MatterRef,
        Kind = Kind,
        Unit = OrgUnit,
        UnitName = units.NameOf(OrgUnit),
        SocialWorkerStaffId = SocialWorker,
        SocialWorker = names.GetValueOrDefault(SocialWorker, ""),
        LeadFeeEarner = names.GetValueOrDefault(LeadFeeEarner, LeadFeeEarner),
        WorkerLastDay = Day.Iso(worker?.Leaves?.AddDays(-1)),
        WorkerLeavingPlanned = worker?.Leaves is { } leaves && leaves != worker.Until,
    };
}
