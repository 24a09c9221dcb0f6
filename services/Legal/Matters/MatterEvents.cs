namespace WorkforcePlatform.Legal.Matters;

/// <summary>A matter's public state. Days, codes and references; what people wrote in their own words stays here.</summary>
internal static class MatterEvents
{
    public static V1.MatterChanged ToEvent(this Matter matter) => new()
    {
        Matter = matter.ToState(matter.Dates()),
        Change = matter switch
        {
            { Details.ClosedOn: not null } => V1.MatterChanged.Types.Change.Closed,
            { Version: 1 } => V1.MatterChanged.Types.Change.Opened,
            _ => V1.MatterChanged.Types.Change.Changed,
        },
    };

    // Ids settle ties, so that the same state is always the same bytes.
    private static V1.MatterState ToState(this Matter matter, MatterDates dates) => new()
    {
        PreProceedingsEndedOn = Day.Iso(dates.PreProceedings?.To),
        ProceedingsEndedOn = Day.Iso(dates.Proceedings?.To),
        Id = matter.Id.ToString(),
        MatterRef = matter.MatterRef,
        Kind = matter.Details.Kind,
        FamilyRef = matter.Details.FamilyRef,
        Unit = matter.Details.OrgUnit,
        SocialWorkerStaffId = matter.Details.SocialWorker,
        LeadFeeEarnerStaffId = matter.Details.LeadFeeEarner,
        OpenedOn = Day.Iso(matter.Details.OpenedOn),
        PreProceedingsOn = Day.Iso(matter.Details.PreProceedingsOn),
        LetterSentOn = Day.Iso(matter.Details.LetterSentOn),
        InitialMeetingOn = Day.Iso(matter.Details.InitialMeetingOn),
        DecidedOn = Day.Iso(matter.Details.DecidedOn),
        CourtApplicationOn = Day.Iso(matter.Details.CourtApplicationOn),
        IssuedOn = Day.Iso(matter.Details.IssuedOn),
        ClosedOn = Day.Iso(matter.Details.ClosedOn),
        Children = { matter.Children.OrderBy(child => child.ChildId, StringComparer.Ordinal).Select(child => child.ToState(matter.Details.IssuedOn)) },
        Gateways = { matter.Gateways.OrderBy(gateway => gateway.MetOn).ThenBy(gateway => gateway.Id).Select(ToState) },
        Hearings = { matter.Hearings.OrderBy(hearing => hearing.Terms.ListedFor).ThenBy(hearing => hearing.Id).Select(ToState) },
        Directions = { matter.Directions.OrderBy(direction => direction.DueAt.ToString(), StringComparer.Ordinal).ThenBy(direction => direction.Id).Select(ToState) },
    };

    private static V1.MatterChildState ToState(this MatterChild child, DateOnly? issuedOn) => new()
    {
        Id = child.Id.ToString(),
        ChildId = child.ChildId,
        JoinedOn = Day.Iso(child.Terms.JoinedOn),
        LeftOn = Day.Iso(child.Terms.LeftOn),
        DeadlineOn = Day.Iso(child.Terms.DeadlineOn),
        ExtensionGrantedOn = Day.Iso(child.Terms.ExtensionGrantedOn),
        FinalOrderOn = Day.Iso(child.Terms.FinalOrderOn),
        OrderEndsOn = Day.Iso(child.Terms.OrderEndsOn),
        Voided = child.Voided,
        EndedOn = Day.Iso(child.EndedOn),
        LastDayOn = issuedOn is { } issued ? Day.Iso(child.LastDay(issued)) : "",
    };

    private static V1.GatewayState ToState(Gateway gateway)
    {
        var state = new V1.GatewayState
        {
            Id = gateway.Id.ToString(),
            MetOn = Day.Iso(gateway.MetOn),
            Decision = gateway.Decision,
            RatifiedOn = Day.Iso(gateway.RatifiedOn),
            Voided = gateway.Voided,
        };
        if (gateway.Threshold is { } met)
        {
            state.Threshold = met;
        }

        return state;
    }

    private static V1.HearingState ToState(Hearing hearing) => new()
    {
        Id = hearing.Id.ToString(),
        HearingRef = hearing.HearingRef,
        Type = hearing.Terms.Type,
        ListedFor = Day.Iso(hearing.Terms.ListedFor),
        Status = hearing.Terms.Status,
        RelistedAs = hearing.Terms.RelistedAs,
        Voided = hearing.Voided,
    };

    private static V1.DirectionState ToState(Direction direction) => new()
    {
        Id = direction.Id.ToString(),
        DueAt = direction.DueAt.ToString(),
        DoneAt = direction.DoneAt?.ToString() ?? "",
        Voided = direction.Voided,
    };
}
