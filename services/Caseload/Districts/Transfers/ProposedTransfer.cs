using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Districts.Transfers;

/// <summary>
/// That a child's case is to go to the unit of the home area: proposed by whoever holds it, decided by whoever is to take it. Kept for good.
/// That it has gone is never ticked by hand: the register says so.
/// </summary>
[Audited("proposed transfer", Key = nameof(ChildId))]
public sealed class ProposedTransfer
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string ChildId { get; init; }

    /// <summary>The code of the unit that held the case when it was proposed.</summary>
    public required string FromUnit { get; init; }

    public required string ToUnit { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>The sign-in's subject of whoever proposed it.</summary>
    public required string ProposedBy { get; init; }

    public TransferDecision Decision { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Who approved, declined or withdrew it.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>Why. Empty while it is open; may be empty where it was approved.</summary>
    public string Because { get; private set; } = "";

    public long Version { get; private set; } = 1;

    /// <summary>Approved and declined once; withdrawn while it is not yet declined.</summary>
    public void Decide(TransferDecision decision, string because, string by, DateTimeOffset now)
    {
        var isOpen = Decision is TransferDecision.Open || (Decision is TransferDecision.Approved && decision is TransferDecision.Withdrawn);
        if (!isOpen)
        {
            throw new FailedPreconditionException("TRANSFER_DECIDED", "This transfer was decided on already.");
        }

        (Decision, Because, DecidedBy, DecidedAt, Version) = (decision, because, by, now, Version + 1);
    }
}
