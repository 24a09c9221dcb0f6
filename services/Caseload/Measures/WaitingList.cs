namespace WorkforcePlatform.Caseload.Measures;

/// <summary>The three lists of children without a present worker. A child is on one of them at most.</summary>
public enum WaitingList
{
    /// <summary>No primary worker, or one whose role may not hold the category.</summary>
    NoWorker,

    /// <summary>The primary worker is absent over five working days, has left, has a booking that ended, or has not started.</summary>
    HeldBySomeoneAway,

    /// <summary>The primary worker is a manager who is not in a social worker post. Printed beside the other two, not scored.</summary>
    HeldByManager,
}
