using Grpc.Core;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Legal.Tests.Matters;

public sealed class ListTests : IAsyncLifetime
{
    private LegalHost host = null!;

    public async Task InitializeAsync()
    {
        host = await LegalHost.StartAsync();
        await host.ImportAsync(new()
        {
            ["matters.csv"] = """
                matter_ref,kind,org_unit,lead_fee_earner,opened_on,pp_start_date,issued_on,closed_on
                M1,CareProceedings,T1,L2,2009-01-05,2009-01-10,2009-03-02,
                M2,Advice,T2,L1,2009-02-01,,,
                M3,PreProceedings,T1,,2009-03-01,2009-03-05,,
                M4,PreProceedings,T2,L1,2009-03-01,2009-03-05,,2009-06-01
                M5,Other,,L1,2009-04-01,,,
                """,
            ["matter_children.csv"] = "matter_ref,child_id\nM1,C1\nM2,C2\nM4,C1\n",
            ["hearings.csv"] = "hearing_ref,matter_ref,type,listed_for,status\nH1,M1,IRH,2009-12-01,Listed\nH2,M3,Other,2009-11-01,Listed\n",
        });
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Open_matters_of_the_last_loaded_day_are_listed_by_reference_with_a_count_for_each_stage()
    {
        var list = await host.Matters().ListMattersAsync(new ListMattersRequest());

        Assert.Equal(["M1", "M2", "M3", "M5"], Refs(list));
        Assert.Equal(("2009-06-01", "2009-06-01", 4), (list.On, list.FiguresTo, list.TotalSize));
        Assert.Equal(
            [(MatterStage.Enquiry, 2), (MatterStage.PreProceedings, 1), (MatterStage.Proceedings, 1)],
            list.Stages.Select(stage => (stage.Stage, stage.Matters)));
    }

    [Fact]
    public async Task A_child_has_the_matters_that_name_it_closed_ones_too_where_asked()
    {
        var open = await host.Matters().ListMattersAsync(new ListMattersRequest { ChildId = "c1" });
        var all = await host.Matters().ListMattersAsync(new ListMattersRequest { ChildId = "C1", IncludeClosed = true });

        Assert.Equal(["M1"], Refs(open));
        Assert.Equal(["M1", "M4"], Refs(all));
    }

    [Theory]
    [InlineData("2009-05-01", "M1,M2,M3,M4,M5")]
    [InlineData("2009-06-01", "M1,M2,M3,M5")]
    [InlineData("2009-02-15", "M1,M2")]
    public async Task A_day_lists_what_was_open_on_it(string day, string refs)
    {
        var list = await host.Matters().ListMattersAsync(new ListMattersRequest { On = day });

        Assert.Equal(refs.Split(','), Refs(list));
    }

    [Fact]
    public async Task Filters_narrow_and_sorts_order_with_nothing_known_last()
    {
        var proceedings = await host.Matters().ListMattersAsync(new ListMattersRequest { Stage = MatterStage.Proceedings });
        var kind = await host.Matters().ListMattersAsync(new ListMattersRequest { Kind = MatterKind.PreProceedings, IncludeClosed = true });
        var unit = await host.Matters().ListMattersAsync(new ListMattersRequest { Unit = "t2", IncludeClosed = true });
        var hearing = await host.Matters().ListMattersAsync(new ListMattersRequest { Sort = ListMattersRequest.Types.Sort.NextHearing });
        var lawyer = await host.Matters().ListMattersAsync(new ListMattersRequest { Sort = ListMattersRequest.Types.Sort.LeadFeeEarner, Descending = true });

        Assert.Equal(["M1"], Refs(proceedings));
        Assert.Equal(["M3", "M4"], Refs(kind));
        Assert.Equal(["M2", "M4"], Refs(unit));
        Assert.Equal(["M3", "M1", "M2", "M5"], Refs(hearing));
        Assert.Equal(["M1", "M2", "M5", "M3"], Refs(lawyer));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_a_token_fits_its_own_list_only()
    {
        var first = await host.Matters().ListMattersAsync(new ListMattersRequest { PageSize = 3 });
        var second = await host.Matters().ListMattersAsync(new ListMattersRequest { PageSize = 3, PageToken = first.NextPageToken });

        Assert.Equal(["M1", "M2", "M3", "M5"], [.. Refs(first), .. Refs(second)]);
        Assert.Empty(second.NextPageToken);
        var refusal = await Assert.ThrowsAsync<RpcException>(async () => await host.Matters().ListMattersAsync(new ListMattersRequest { PageToken = first.NextPageToken, Unit = "T1" }));
        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
    }

    [Fact]
    public async Task A_manager_sees_the_matters_of_their_own_units_and_no_others()
    {
        var manager = host.Matters(Roles.Manager, "T1");

        var list = await manager.ListMattersAsync(new ListMattersRequest());

        Assert.Equal(["M1", "M3"], Refs(list));
        Assert.Equal("M1", (await manager.GetMatterAsync(new GetMatterRequest { MatterId = "M1" })).MatterRef);
        var other = await Assert.ThrowsAsync<RpcException>(async () => await manager.GetMatterAsync(new GetMatterRequest { MatterId = "M2" }));
        var above = await Assert.ThrowsAsync<RpcException>(async () => await manager.ListMattersAsync(new ListMattersRequest { Unit = "A" }));
        Assert.Equal((StatusCode.NotFound, StatusCode.NotFound), (other.StatusCode, above.StatusCode));
    }

    private static IEnumerable<string> Refs(ListMattersResponse list) => list.Matters.Select(matter => matter.MatterRef);
}
