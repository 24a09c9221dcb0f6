namespace WorkforcePlatform.Caseload.Measures;

/// <summary>Why a child is on a waiting list.</summary>
public enum WaitingReason
{
    NoPrimaryWorker,
    WorkerNotOnRecord,
    RoleMayNotHold,
    Absent,
    Left,
    BookingEnded,
    NotYetStarted,
    Manager,
}
