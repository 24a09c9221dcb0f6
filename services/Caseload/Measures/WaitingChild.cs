using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>One child without a present worker: since when, and how many working days that is on the day of the figure. Estimated: at least as long.</summary>
public sealed record WaitingChild(
    string ChildId,
    CaseCategory Category,
    string UnitCode,
    WaitingList List,
    WaitingReason Reason,
    string? StaffId,
    DateOnly Since,
    int WorkingDays,
    bool SinceEstimated = false)
{
    /// <summary>Counted as unallocated: no worker, or one who is away. Children held by a manager are printed beside.</summary>
    public bool IsUnallocated => List is not WaitingList.HeldByManager;

    /// <summary>On a protection plan or looked after.</summary>
    public bool IsUrgent => Category is CaseCategory.Cla or CaseCategory.Cp;
}
