using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Districts;

/// <summary>Which units stand beside each other below a unit: the first on the way down that is no service and no authority.</summary>
internal static class DistrictRows
{
    /// <summary>None lies below another, so that no child is counted twice.</summary>
    public static IEnumerable<UnitFact> Below(OrgTree org, string unit) => org.ChildrenOf(unit).SelectMany(part =>
        part.Type is UnitType.Service or UnitType.Authority && org.ChildrenOf(part.Code).Any() ? Below(org, part.Code) : [part]);
}
