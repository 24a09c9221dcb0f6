using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Security;
using Lists = WorkforcePlatform.Caseload.V1.ListWorklistRequest.Types.List;
using Order = WorkforcePlatform.Caseload.V1.ListWorklistRequest.Types.Order;

namespace WorkforcePlatform.Caseload.Tests.Districts;

public sealed class DistrictTests(DistrictTown town) : IClassFixture<DistrictTown>
{
    [Fact]
    public async Task Each_district_says_its_load_and_who_of_its_children_lives_in_another_ones_area()
    {
        var view = await town.ViewAsync("A");

        Assert.Equal(["ELY", "FEN", "HUN"], view.Districts.Select(one => one.Unit.Code));
        Assert.Equal((16, 16), (view.Whole.OpenCases, view.Districts.Sum(one => one.OpenCases) + view.Unlisted));
        var ely = view.Districts[0];
        Assert.Equal((11, 3, 6), (ely.OpenCases, ely.AtHome, ely.Elsewhere));
        Assert.Equal((1, 1, 0), (ely.NoHomeArea, ely.NoUnitThere, ely.NoLocality));
        Assert.Equal((10, 1), (ely.Caseload.Numerator, ely.Caseload.Denominator));
        Assert.Equal(1, view.Districts[2].NoLocality);
    }

    [Fact]
    public async Task Children_away_from_home_are_counted_by_who_holds_them_and_where_they_live()
    {
        var view = await town.ViewAsync("S");

        Assert.Equal(["ELY March 5 FEN", "ELY Chatteris 1 FEN"], view.Away.Select(one => $"{one.HeldBy.Code} {one.HomeArea} {one.Children} {string.Join(' ', one.HomeUnits.Select(unit => unit.Code))}"));
    }

    [Fact]
    public async Task A_transfer_is_frozen_by_a_court_case_a_plan_a_sibling_and_by_nobody_to_hand_over()
    {
        var listed = (await town.ListAsync(Lists.Transfer)).Children.ToDictionary(child => child.ChildId, child => string.Join("; ", child.Reasons));

        Assert.Equal("F2 M1 M2 M3 T1 U1", string.Join(' ', listed.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal("", listed["M1"]);
        Assert.Equal("court case open: frozen", listed["M3"]);
        Assert.Equal("siblings move together: of one, court case open: frozen", listed["M2"]);
        Assert.Equal("protection plan open: hands over at a conference", listed["T1"]);
        Assert.Equal("unallocated: nobody to hand over", listed["U1"]);
    }

    [Fact]
    public async Task A_sibling_whom_the_unit_of_the_home_area_already_holds_holds_nobody_back()
    {
        var child = (await town.ListAsync(Lists.Transfer)).Children.Single(one => one.ChildId == "F2");

        Assert.Equal((true, 0, "FEN"), (child.Ready, child.Siblings, Assert.Single(child.ToUnits).Code));
    }

    [Fact]
    public async Task Children_in_need_step_across_unless_they_are_complex_or_a_sibling_stays()
    {
        var answer = await town.ListAsync(Lists.StepAcross);
        var listed = answer.Children.ToDictionary(child => child.ChildId, child => string.Join("; ", child.Reasons));

        Assert.DoesNotContain("T1", listed.Keys);
        Assert.Equal("", listed["E1"]);
        Assert.Equal("marked as complex", listed["N2"]);
        Assert.Equal("siblings move together: one is not on this list", listed["M2"]);
        Assert.Equal(answer.Ready, answer.Children.TakeWhile(child => child.Ready).Count());
    }

    [Fact]
    public async Task To_close_are_an_assessment_past_its_due_day_and_a_care_leaver_who_has_turned_25()
    {
        var listed = (await town.ListAsync(Lists.Close)).Children;

        Assert.Equal(["K1", "K3"], listed.Select(child => child.ChildId).Order(StringComparer.Ordinal));
        Assert.Equal("assessment past its due day", listed.Single(child => child.ChildId == "K1").Because);
    }

    [Fact]
    public async Task A_sibling_outside_the_callers_units_is_told_of_without_a_reference()
    {
        var child = (await town.ListAsync(Lists.StepAcross, "ELY", "ELY")).Children.Single(one => one.ChildId == "F2");

        Assert.Equal("siblings move together: one is with a unit outside yours", Assert.Single(child.Reasons));
    }

    [Fact]
    public async Task A_list_goes_on_page_by_page_in_the_order_asked_for()
    {
        var request = new ListWorklistRequest { Unit = "S", List = Lists.Transfer, Order = Order.Child, Reversed = true, PageSize = 4 };
        var first = await town.Client().ListWorklistAsync(request);
        request.PageToken = first.NextPageToken;
        var second = await town.Client().ListWorklistAsync(request);

        Assert.Equal(["U1", "T1", "M3", "M2", "M1", "F2"], first.Children.Concat(second.Children).Select(child => child.ChildId));
        Assert.Equal((6, ""), (second.Total, second.NextPageToken));
    }

    [Fact]
    public async Task Another_ones_unit_is_not_found_and_only_managers_read_it()
    {
        var foreign = await Assert.ThrowsAsync<RpcException>(() => town.ViewAsync("FEN", "ELY"));
        var list = await Assert.ThrowsAsync<RpcException>(() => town.ListAsync(Lists.Close, "FEN", "ELY"));
        var hr = await Assert.ThrowsAsync<RpcException>(async () => await new DistrictService.DistrictServiceClient(town.Host.As(Roles.Hr)).GetDistrictsAsync(new()));

        Assert.Equal((StatusCode.NotFound, StatusCode.NotFound, StatusCode.PermissionDenied), (foreign.StatusCode, list.StatusCode, hr.StatusCode));
    }
}
