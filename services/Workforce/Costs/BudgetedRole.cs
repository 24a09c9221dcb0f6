using WorkforcePlatform.Workforce.OrgUnits;

namespace WorkforcePlatform.Workforce.Costs;

/// <summary>One role of one unit: what the budget pays for, null where it has no line, and the posts there are. Ten-thousandths of a full-time post; pence a year.</summary>
internal sealed record BudgetedRole(OrgUnit? Unit, V1.PostRole Role, BudgetLine? Budget, int Posts, long PostsFteE4, long PostsCostPence)
{
    public long DifferenceE4 => PostsFteE4 - (Budget?.FteE4 ?? 0);

    public V1.BudgetLine ToProto()
    {
        var proto = new V1.BudgetLine { OrgUnitCode = Unit?.Code ?? "", OrgUnitName = Unit?.Details.Name ?? "", Role = Role, Posts = Posts, PostsFte = PostsFteE4 / 10_000d };
        if (Budget?.FteE4 is { } fte)
        {
            proto.BudgetFte = fte / 10_000d;
        }

        if (Budget?.AmountPence is { } amount)
        {
            proto.BudgetAmount = amount / 100d;
        }

        if (PostsCostPence > 0)
        {
            proto.PostsCost = PostsCostPence / 100d;
        }

        return proto;
    }
}
