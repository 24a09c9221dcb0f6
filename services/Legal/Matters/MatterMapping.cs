using WorkforcePlatform.Legal.Clocks;
using WorkforcePlatform.Legal.Organisation;

namespace WorkforcePlatform.Legal.Matters;

internal static class MatterMapping
{
    public static MatterDates Dates(this Matter matter) => new()
    {
        OpenedOn = matter.Details.OpenedOn,
        PreProceedingsOn = matter.Details.PreProceedingsOn,
        DecidedOn = matter.Details.DecidedOn,
        ToIssueOn = Day.First(DecidedToIssueOn(matter), matter.Details.CourtApplicationOn, matter.Details.LetterOfIssueOn),
        IssuedOn = matter.Details.IssuedOn,
        ClosedOn = matter.Details.ClosedOn,
        ChildrenEndedOn = [.. matter.Children.Where(child => !child.Voided).Select(child => child.EndedOn)],
    };

    public static V1.Matter ToProto(this Matter matter, DateOnly on, UnitsInScope units, IReadOnlyDictionary<string, string> workers)
    {
        var details = matter.Details;
        var dates = matter.Dates();
        var (stage, since) = dates.On(on);
        return new V1.Matter
        {
            Id = matter.Id.ToString(),
            MatterRef = matter.MatterRef,
            Kind = details.Kind,
            FamilyRef = details.FamilyRef,
            Unit = details.OrgUnit,
            UnitName = units.NameOf(details.OrgUnit),
            SocialWorkerStaffId = details.SocialWorker,
            SocialWorker = workers.GetValueOrDefault(details.SocialWorker, ""),
            LeadFeeEarnerStaffId = details.LeadFeeEarner,
            LeadFeeEarner = workers.GetValueOrDefault(details.LeadFeeEarner, ""),
            OpenedOn = Day.Iso(details.OpenedOn),
            ClosedOn = Day.Iso(details.ClosedOn),
            Stage = stage,
            StageSince = Day.Iso(since),
            Etag = matter.Etag,
            PreProceedings = dates.PreProceedings is { } before ? details.ToPreProceedings(before) : null,
            Proceedings = dates.Proceedings is { } proceedings ? details.ToProceedings(proceedings) : null,
            Outcome = details.Outcome,
            Children = { matter.Children.Where(child => !child.Voided).OrderBy(child => child.ChildId, StringComparer.Ordinal).Select(child => child.ToProto(details.IssuedOn)) },
            Gateways = { matter.Gateways.Where(gateway => !gateway.Voided).OrderBy(gateway => gateway.MetOn).Select(SpellMapping.ToProto) },
            Hearings = { matter.ByDay().Select(SpellMapping.ToProto) },
            Directions =
            {
                matter.Directions.Where(direction => !direction.Voided)
                    .OrderBy(direction => direction.DueAt.ToString(), StringComparer.Ordinal).ThenBy(direction => direction.Id).Select(SpellMapping.ToProto),
            },
            On = Day.Iso(on),
            Clock = stage is V1.MatterStage.Closed or V1.MatterStage.NotOpened ? null : Clock.Of(matter, stage, since, on).ToProto(),
            NextHearing = matter.ByDay().FirstOrDefault(hearing => hearing.Terms.IsListed && hearing.Terms.ListedFor >= on)?.ToProto(),
        };
    }

    private static V1.MatterClock ToProto(this MatterClock clock)
    {
        var proto = new V1.MatterClock
        {
            Limit = clock.Limit?.Kind ?? default,
            LimitOn = Day.Iso(clock.Limit?.On),
            LimitFrom = Day.Iso(clock.Limit?.From),
            Next = clock.Next?.Kind ?? default,
            NextOn = Day.Iso(clock.Next?.On),
            Standings = { clock.Standings.Select(one => new V1.ClockStanding { Standing = one.Standing, Why = one.Why }) },
        };
        if (clock.Week is { } week)
        {
            proto.Week = week;
        }

        return proto;
    }

    private static IEnumerable<Hearing> ByDay(this Matter matter) => matter.Hearings.Where(hearing => !hearing.Voided)
        .OrderBy(hearing => hearing.Terms.ListedFor).ThenBy(hearing => hearing.Terms.StartTime).ThenBy(hearing => hearing.HearingRef, StringComparer.Ordinal);

    private static DateOnly? DecidedToIssueOn(Matter matter) =>
        matter.Gateways.Where(gateway => !gateway.Voided).MaxBy(gateway => gateway.MetOn) is { Decision: V1.GatewayDecision.C } last ? last.MetOn : null;

    private static V1.PreProceedings ToPreProceedings(this MatterDetails details, Spell spell)
    {
        var proto = new V1.PreProceedings
        {
            StartedOn = Day.Iso(spell.From),
            EndedOn = Day.Iso(spell.To),
            LetterSentOn = Day.Iso(details.LetterSentOn),
            InitialMeetingOn = Day.Iso(details.InitialMeetingOn),
            DecidedOn = Day.Iso(details.DecidedOn),
            Outcome = details.PreProceedingsOutcome,
        };
        if (details.FamilyMeetingOffered is { } offered)
        {
            proto.FamilyMeetingOffered = offered;
        }

        if (details.FamilyMeetingHeld is { } held)
        {
            proto.FamilyMeetingHeld = held;
        }

        if (details.ReviewMeetings is { } reviews)
        {
            proto.ReviewMeetings = reviews;
        }

        return proto;
    }

    private static V1.Proceedings ToProceedings(this MatterDetails details, Spell spell) => new()
    {
        IssuedOn = Day.Iso(spell.From),
        EndedOn = Day.Iso(spell.To),
        CourtApplicationOn = Day.Iso(details.CourtApplicationOn),
        LetterSentOn = Day.Iso(details.LetterOfIssueOn),
        CourtRef = details.CourtRef,
    };
}
