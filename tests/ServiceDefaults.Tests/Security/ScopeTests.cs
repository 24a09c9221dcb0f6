using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Tests.Security;

public sealed class ScopeTests
{
    private static readonly OrgTree Tree = new(
    [
        ("DARL", null), ("CORE", "DARL"), ("DUTY", "CORE"), ("DUTY-A", "DUTY"), ("CP", "CORE"), ("LEGAL", "DARL"),
    ]);

    [Fact]
    public void A_caller_without_root_units_sees_every_unit()
    {
        var scope = ScopeOf();

        Assert.True(scope.Allows("DUTY-A"));
        Assert.Equal(["DARL"], scope.Roots());
    }

    [Fact]
    public void A_caller_sees_their_unit_and_everything_below_it()
    {
        var scope = ScopeOf("DUTY");

        Assert.True(scope.Allows("DUTY"));
        Assert.True(scope.Allows("DUTY-A"));
        Assert.Equal(["DUTY"], scope.Roots());
    }

    [Theory]
    [InlineData("CORE")]
    [InlineData("CP")]
    [InlineData("LEGAL")]
    public void A_caller_sees_neither_the_units_above_theirs_nor_those_beside(string unit)
    {
        var scope = ScopeOf("DUTY");

        Assert.False(scope.Allows(unit));
    }

    [Fact]
    public void An_unknown_unit_is_refused_whoever_asks()
    {
        var everyone = ScopeOf();
        var system = Scope.For(new Caller("system:caseload", Roles.System, []), Tree);

        Assert.False(everyone.Allows("NOWHERE"));
        Assert.False(system.Allows("NOWHERE"));
    }

    [Fact]
    public void A_root_unit_that_is_not_in_the_tree_opens_nothing()
    {
        var scope = ScopeOf("NOWHERE");

        Assert.Empty(scope.Roots());
        Assert.False(scope.Allows("DARL"));
    }

    [Fact]
    public void Parents_come_before_children_and_children_in_the_order_they_were_entered()
    {
        var below = Tree.WithBelow("DARL");

        Assert.Equal(["DARL", "CORE", "DUTY", "DUTY-A", "CP", "LEGAL"], below);
    }

    [Fact]
    public void A_circle_of_units_ends()
    {
        var circle = new OrgTree([("A", "B"), ("B", "A")]);

        Assert.Equal(["A", "B"], circle.WithBelow("A"));
        Assert.Equal(["B"], circle.Ancestors("A"));
    }

    private static Scope ScopeOf(params string[] roots) => Scope.For(new Caller("someone", Roles.Manager, roots), Tree);
}
