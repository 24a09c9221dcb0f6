namespace WorkforcePlatform.Caseload.Measures.Facts;

/// <summary>One person: how they are engaged, whether they are qualified, and from when until when they work here.</summary>
public sealed record WorkerFact
{
    public required string StaffId { get; init; }

    public required string DisplayName { get; init; }

    public Employment Employment { get; init; }

    /// <summary>The day of qualification as a social worker; null where unknown.</summary>
    public DateOnly? QualifiedOn { get; init; }

    /// <summary>True if a Social Work England registration number is on record.</summary>
    public bool HasRegistrationNumber { get; init; }

    /// <summary>The assessed and supported year in employment, if one is or was served.</summary>
    public Spell? Asye { get; init; }

    /// <summary>From the first day here up to the first day no longer here. A start that is unknown is the earliest date.</summary>
    public Spell Engaged { get; init; } = new(DateOnly.MinValue);

    /// <summary>The first day no longer here by a leaving that no file has confirmed; null if none is planned. It counts in no measure.</summary>
    public DateOnly? PlannedUntil { get; init; }

    /// <summary>Why they left, in the words of the file; null while they are here or where unknown.</summary>
    public string? LeaveReason { get; init; }

    /// <summary>Where agency staff without a booking on record work; null lets their cases say.</summary>
    public string? AgencyUnitCode { get; init; }

    /// <summary>Qualified on that day: a qualification date not after it, or a registration number.</summary>
    public bool IsQualifiedOn(DateOnly day) => HasRegistrationNumber || (QualifiedOn is { } qualified && qualified <= day);
}
