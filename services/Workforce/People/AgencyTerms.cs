namespace WorkforcePlatform.Workforce.People;

/// <summary>What is known of a booking besides its reference and worker. Equal terms mean that nothing has changed.</summary>
public sealed record AgencyTerms
{
    public string Agency { get; init; } = "";

    /// <summary>The post that is covered; null for work without a post.</summary>
    public Guid? PostId { get; init; }
    public string PostNo { get; init; } = "";

    /// <summary>The unit as booked. With a post, the post's unit counts.</summary>
    public Guid? OrgUnitId { get; init; }
    public V1.AgencyReason Reason { get; init; }
    public string CoreRole { get; init; } = "";

    /// <summary>Ten-thousandths of full time; null if not stated, which is not 0.</summary>
    public int? FteE4 { get; init; }
    public int? WeeklyHoursE4 { get; init; }
    public string PayType { get; init; } = "";
    public long? HourlyChargePence { get; init; }
    public required DateOnly StartsOn { get; init; }

    /// <summary>The first day after the planned end.</summary>
    public DateOnly? PlannedUntil { get; init; }

    /// <summary>The first day after it did end.</summary>
    public DateOnly? ActualUntil { get; init; }
    public int? NoticeWeeks { get; init; }
    public DateOnly? LeftSubstantiveOn { get; init; }
    public string LeftSubstantiveRegion { get; init; } = "";

    /// <summary>Months of experience since qualifying.</summary>
    public int? PqeMonths { get; init; }
    public int? ReferencesReceived { get; init; }
    public DateOnly? CapDcsApprovedOn { get; init; }
    public DateOnly? CapChiefExecutiveApprovedOn { get; init; }

    /// <summary>The first day no longer booked: a plan stands until the file says that it ended otherwise.</summary>
    public DateOnly? Until => ActualUntil ?? PlannedUntil;

    /// <summary>The same with another end: of the two, the one that counts.</summary>
    public AgencyTerms EndingBefore(DateOnly? until) => ActualUntil is null ? this with { PlannedUntil = until } : this with { ActualUntil = until };
}
