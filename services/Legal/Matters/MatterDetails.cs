namespace WorkforcePlatform.Legal.Matters;

/// <summary>What is known of a matter besides its reference and its spells. Equal details mean that nothing has changed. Empty or null: not stated.</summary>
public sealed record MatterDetails
{
    public required V1.MatterKind Kind { get; init; }
    public string FamilyRef { get; init; } = "";

    /// <summary>The unit's code in upper case.</summary>
    public string OrgUnit { get; init; } = "";

    /// <summary>A staff number.</summary>
    public string SocialWorker { get; init; } = "";

    /// <summary>A staff number.</summary>
    public string LeadFeeEarner { get; init; } = "";
    public DateOnly? OpenedOn { get; init; }

    /// <summary>The first day it is no longer open.</summary>
    public DateOnly? ClosedOn { get; init; }
    public DateOnly? PreProceedingsOn { get; init; }
    public DateOnly? LetterSentOn { get; init; }
    public bool? FamilyMeetingOffered { get; init; }
    public bool? FamilyMeetingHeld { get; init; }
    public DateOnly? InitialMeetingOn { get; init; }
    public int? ReviewMeetings { get; init; }

    /// <summary>The decision to step up or down, which ends pre-proceedings.</summary>
    public DateOnly? DecidedOn { get; init; }
    public string PreProceedingsOutcome { get; init; } = "";
    public DateOnly? CourtApplicationOn { get; init; }

    /// <summary>The letter that tells the parents that proceedings begin.</summary>
    public DateOnly? LetterOfIssueOn { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public string CourtRef { get; init; } = "";
    public string Outcome { get; init; } = "";
}
