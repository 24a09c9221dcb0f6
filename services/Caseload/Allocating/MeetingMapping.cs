using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;

namespace WorkforcePlatform.Caseload.Allocating;

internal static class MeetingMapping
{
    public static V1.MeetingChild ToProto(this WaitingFamily family, (string? StaffId, string Grounds) suggested, IEnumerable<MeetingWorker> workers, Holding holding, string etag, AllFacts known)
    {
        var child = family.Child;
        return new V1.MeetingChild
        {
            ChildId = child.ChildId,
            Category = Words.Category(child.Category),
            Unit = child.UnitCode,
            UnitName = known.UnitFacts.FirstOrDefault(unit => unit.Code == child.UnitCode)?.Name ?? "",
            HomeArea = family.HomeArea ?? "",
            List = (V1.MeetingChild.Types.List)(child.List + 1),
            HolderStaffId = child.StaffId ?? "",
            Holder = child.StaffId is { } holder ? known.Workers.GetValueOrDefault(holder)?.DisplayName ?? holder : "",
            WorkingDays = child.WorkingDays,
            Estimated = child.SinceEstimated,
            Siblings = { family.Siblings.Select(one => new V1.Sibling { ChildId = one.ChildId, StaffId = one.StaffId ?? "" }) },
            SuggestedStaffId = suggested.StaffId ?? "",
            Grounds = suggested.Grounds,
            UnfitStaffIds = { workers.Where(worker => !holding.IsPresentFor(worker.Day, child.Category)).Select(worker => worker.StaffId) },
            Etag = etag,
        };
    }

    public static V1.MeetingWorker ToProto(this MeetingWorker worker, DateOnly day, AllFacts known) => new()
    {
        Choice = new V1.AllocationChoice
        {
            StaffId = worker.StaffId,
            Name = worker.Day.Fact.DisplayName,
            UnitName = known.UnitFacts.FirstOrDefault(unit => unit.Code == worker.Day.HomeUnit)?.Name ?? "",
            Children = worker.Load.Held,
            ChildrenToCome = worker.Load.ToCome,
            HasLimit = worker.Load.Limit is not null,
            Limit = (double)(worker.Load.Limit ?? 0),
            Away = worker.Day.Away is not null,
            OverWithOneMore = worker.Load.IsOver,
        },
        Units = { worker.Units },
        Title = worker.Day.Seats.Select(seat => seat.Post?.Title).FirstOrDefault(title => !string.IsNullOrEmpty(title)) ?? "",
        Fte = (double)worker.Day.Fte,
        NewlyQualified = worker.Day.IsNewlyQualified,
        InSevenDays = worker.InSevenDays,
        Ahead = { worker.Ahead },
        Asked = worker.Asked,
    };
}
