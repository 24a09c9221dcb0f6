using WorkforcePlatform.Legal.V1;

namespace WorkforcePlatform.Legal.Tests.Clocks;

/// <summary>How matters stand, as their lists say it.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private LegalHost host = null!;

    public async Task InitializeAsync()
    {
        host = await LegalHost.StartAsync();
        await host.ImportAsync(new()
        {
            ["matters.csv"] = """
                matter_ref,kind,child_ids,org_unit,lead_fee_earner,opened_on,pp_start_date,initial_pp_meeting_date,issued_on,closed_on
                PP-LATE,PreProceedings,,T1,L1,2009-01-05,2009-01-10,,,
                PP-RISK,PreProceedings,,T1,L1,2009-01-05,2009-03-01,2009-06-20,,
                PP-GOOD,PreProceedings,,T1,L2,2009-04-05,2009-05-01,2009-06-10,,
                CP-LATE,CareProceedings,C1;C2,T1,L2,2008-09-01,,,2008-09-01,
                CP-NONE,CareProceedings,C3,T1,L2,2009-05-01,,,2009-05-01,
                CP-SLIP,CareProceedings,C4,T2,L2,2009-02-01,,,2009-02-02,
                CP-GOOD,CareProceedings,C5,T2,L2,2009-05-20,,,2009-05-20,
                ENQUIRY,Advice,,T2,L1,2009-05-01,,,,
                CLOSED,Advice,,T2,L1,2009-01-01,,,,2009-06-01
                """,
            ["matter_children.csv"] = "matter_ref,child_id,extension_granted_on\nCP-LATE,C1,2009-05-20\n",
            ["hearings.csv"] = """
                hearing_ref,matter_ref,type,listed_for,status
                H1,CP-LATE,IRH,2009-01-20,Held
                H2,CP-LATE,FH,2009-07-20,Listed
                H3,CP-SLIP,CMH,2009-02-20,Held
                H4,CP-SLIP,IRH,2009-06-25,Listed
                H5,CP-GOOD,CMH,2009-06-10,Listed
                """,
            ["directions.csv"] = "matter_ref,due_at,party,what,done_at\nCP-NONE,2009-06-04,LA,Statement,\n",
        });
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task The_worst_stand_first_each_with_its_week_its_limit_and_why()
    {
        var list = await host.Matters().ListMattersAsync(new() { Sort = ListMattersRequest.Types.Sort.Standing, On = "2009-06-02" });

        string[] expected =
        [
            "CP-LATE 40 TwentySixWeeks 2009-03-01 Hearing 2009-07-20 Late: 1 of 2 children past their last day",
            "PP-LATE 21 SixteenWeeks 2009-05-02 Unspecified  Late: 31 days past 16 weeks; NoFutureDate: nothing is listed or due",
            "ENQUIRY 0 Unspecified  Unspecified  NoFutureDate: nothing is listed or due",
            "CP-NONE 5 Cmh 2009-05-28 Direction 2009-06-04 NoHearingBooked: no CMH booked; AtRisk: CMH was due, not held",
            "PP-RISK 14 SixteenWeeks 2009-06-21 Meeting 2009-06-20 AtRisk: week 14, no decision",
            "CP-SLIP 18 Irh 2009-06-22 Hearing 2009-06-25 AtRisk: IRH 3 court days after the mark",
            "CP-GOOD 2 Cmh 2009-06-15 Hearing 2009-06-10 OnTime: ",
            "PP-GOOD 5 SixteenWeeks 2009-08-21 Meeting 2009-06-10 OnTime: ",
        ];
        Assert.Equal(expected, list.Matters.Select(Said));
    }

    [Fact]
    public async Task A_list_of_one_standing_has_every_matter_of_which_it_is_said_and_the_counts_agree()
    {
        var all = await host.Matters().ListMattersAsync(new() { On = "2009-06-02", IncludeClosed = true });
        var none = await host.Matters().ListMattersAsync(new() { On = "2009-06-02", Standing = MatterStanding.NoFutureDate });
        var over16 = await host.Matters().ListMattersAsync(new() { On = "2009-06-02", Standing = MatterStanding.Late, Stage = MatterStage.PreProceedings });

        Assert.Equal(["ENQUIRY", "PP-LATE"], none.Matters.Select(matter => matter.MatterRef));
        Assert.Equal(["PP-LATE"], over16.Matters.Select(matter => matter.MatterRef));
        Assert.Equal(none.TotalSize, all.Standings.Where(count => count.Standing == MatterStanding.NoFutureDate).Sum(count => count.Matters));
        Assert.Null(all.Matters.Single(matter => matter.MatterRef == "CLOSED").Clock);
    }

    [Theory]
    [InlineData("2009-04-04", MatterStanding.NoFutureDate)]
    [InlineData("2009-04-05", MatterStanding.NoFutureDate)]
    [InlineData("2009-05-02", MatterStanding.NoFutureDate)]
    [InlineData("2009-05-03", MatterStanding.Late)]
    public async Task Pre_proceedings_are_late_from_day_113(string day, MatterStanding worst)
    {
        var list = await host.Matters().ListMattersAsync(new() { On = day });

        Assert.Equal(worst, list.Matters.Single(matter => matter.MatterRef == "PP-LATE").Clock.Standings[0].Standing);
    }

    [Fact]
    public async Task A_lawyers_own_matters_are_listed_alone()
    {
        var list = await host.Matters().ListMattersAsync(new() { On = "2009-06-02", LeadFeeEarnerStaffId = "L1" });

        Assert.Equal(["ENQUIRY", "PP-LATE", "PP-RISK"], list.Matters.Select(matter => matter.MatterRef));
    }

    private static string Said(Matter matter) =>
        $"{matter.MatterRef} {matter.Clock.Week} {matter.Clock.Limit} {matter.Clock.LimitOn} {matter.Clock.Next} {matter.Clock.NextOn} "
        + string.Join("; ", matter.Clock.Standings.Select(one => $"{one.Standing}: {one.Why}"));
}
