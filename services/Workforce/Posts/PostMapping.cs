namespace WorkforcePlatform.Workforce.Posts;

internal static class PostMapping
{
    public static V1.PostChanged ToEvent(this Post post)
    {
        var state = new V1.PostState
        {
            Id = post.Id.ToString(),
            PostNo = post.PostNo,
            Title = post.Details.Title,
            Role = post.Details.Role,
            OrgUnitId = post.Details.OrgUnitId.ToString(),
            FteE4 = post.Details.FteE4,
            CaseHolding = post.Details.CaseHolding,
            QualifiedRequired = post.Details.QualifiedRequired,
            Funding = post.Details.Funding,
            Specialism = post.Details.Specialism,
            Band = post.Details.Band,
            CostPence = post.Details.CostPence,
            PriceYear = post.Details.PriceYear,
            EffectiveFrom = Day.Iso(post.Details.EffectiveFrom),
            EffectiveUntil = Day.Iso(post.Details.EffectiveUntil),
            Frozen = post.Details.Frozen,
        };
        state.Occupancies.AddRange(post.ByStart().Select(ToState));
        state.Starts.AddRange(post.Starts.OrderBy(start => start.RecordedAt).ThenBy(start => start.Id).Select(StartMapping.ToState));
        return new V1.PostChanged
        {
            Post = state,
            Change = post switch
            {
                { Details.EffectiveUntil: not null } => V1.PostChanged.Types.Change.Disestablished,
                { Version: 1 } => V1.PostChanged.Types.Change.Established,
                _ => V1.PostChanged.Types.Change.Changed,
            },
        };
    }

    public static V1.Post ToProto(this Post post, string unitCode, DateOnly today)
    {
        var proto = new V1.Post
        {
            Id = post.Id.ToString(),
            PostNo = post.PostNo,
            Title = post.Details.Title,
            Role = post.Details.Role,
            OrgUnitId = post.Details.OrgUnitId.ToString(),
            OrgUnitCode = unitCode,
            Fte = post.Details.FteE4 / 10_000d,
            CaseHolding = post.Details.CaseHolding,
            QualifiedRequired = post.Details.QualifiedRequired,
            Funding = post.Details.Funding,
            EffectiveFrom = Day.First(post.Details.EffectiveFrom),
            EffectiveTo = Day.Last(post.Details.EffectiveUntil),
            Band = post.Details.Band,
            Etag = post.Etag,
        };
        proto.Occupancies.AddRange(post.ByStart().Where(o => !o.Voided).Select(ToProto));
        proto.Starts.AddRange(post.OpenStarts().Select(start => start.ToProto(post, today)));
        return proto;
    }

    // The id settles ties, so that the same state is always the same bytes.
    private static IEnumerable<Occupancy> ByStart(this Post post) => post.Occupancies.OrderBy(o => o.StartsOn).ThenBy(o => o.Id);

    private static V1.OccupancyState ToState(Occupancy occupancy) => new()
    {
        Id = occupancy.Id.ToString(),
        WorkerId = occupancy.WorkerId.ToString(),
        StaffId = occupancy.StaffId,
        FteE4 = occupancy.FteE4,
        ContractedHoursE4 = occupancy.ContractedHoursE4,
        StandardHoursE4 = occupancy.StandardHoursE4,
        StartsOn = Day.Iso(occupancy.StartsOn),
        Until = Day.Iso(occupancy.Until),
        Voided = occupancy.Voided,
    };

    private static V1.Occupancy ToProto(Occupancy occupancy) => new()
    {
        StaffId = occupancy.StaffId,
        Fte = occupancy.FteE4 / 10_000d,
        StartsOn = Day.Iso(occupancy.StartsOn),
        EndsOn = Day.Last(occupancy.Until),
    };
}
