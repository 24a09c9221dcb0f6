using System.Globalization;

namespace WorkforcePlatform.Legal.Matters;

/// <summary>A matter's spells as callers read them.</summary>
internal static class SpellMapping
{
    public static V1.MatterChild ToProto(this MatterChild child, DateOnly? issuedOn) => new()
    {
        ChildId = child.ChildId,
        JoinedOn = Day.Iso(child.Terms.JoinedOn),
        LeftOn = Day.Iso(child.Terms.LeftOn),
        DeadlineOn = Day.Iso(child.Terms.DeadlineOn),
        ExtensionGrantedOn = Day.Iso(child.Terms.ExtensionGrantedOn),
        ExtensionReason = child.Terms.ExtensionReason,
        FinalOrder = child.Terms.FinalOrder,
        FinalOrderOn = Day.Iso(child.Terms.FinalOrderOn),
        OrderEndsOn = Day.Iso(child.Terms.OrderEndsOn),
        LastDayOn = issuedOn is { } issued ? Day.Iso(child.LastDay(issued)) : "",
    };

    public static V1.Gateway ToProto(this Gateway gateway)
    {
        var proto = new V1.Gateway { MetOn = Day.Iso(gateway.MetOn), Decision = gateway.Decision, RatifiedOn = Day.Iso(gateway.RatifiedOn) };
        if (gateway.Threshold is { } met)
        {
            proto.Threshold = met;
        }

        return proto;
    }

    public static V1.Hearing ToProto(this Hearing hearing)
    {
        var terms = hearing.Terms;
        var proto = new V1.Hearing
        {
            HearingRef = hearing.HearingRef,
            Type = terms.Type,
            ListedFor = Day.Iso(terms.ListedFor),
            StartTime = terms.StartTime?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "",
            Court = terms.Court,
            Advocate = terms.Advocate,
            Status = terms.Status,
            ReasonCode = terms.ReasonCode,
            RelistedAs = terms.RelistedAs,
        };
        if (terms.Minutes is { } minutes)
        {
            proto.Minutes = minutes;
        }

        return proto;
    }

    public static V1.Direction ToProto(this Direction direction) => new()
    {
        DueAt = direction.DueAt.ToString(),
        Party = direction.Party,
        What = direction.What,
        DoneAt = direction.DoneAt?.ToString() ?? "",
    };
}
