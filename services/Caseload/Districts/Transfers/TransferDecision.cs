namespace WorkforcePlatform.Caseload.Districts.Transfers;

/// <summary>What was decided on a proposed transfer.</summary>
public enum TransferDecision
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>The receiving unit takes the child.</summary>
    Approved,
    Declined,

    /// <summary>Taken back by the unit that proposed it.</summary>
    Withdrawn,
}
