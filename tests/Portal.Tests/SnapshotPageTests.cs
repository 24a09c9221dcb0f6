using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Caseload;
using WorkforcePlatform.Caseload.Snapshots;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>Stored days on their pages: read, frozen, and what of a figure was known then.</summary>
[Collection(SampleSiteTests.Name)]
public sealed class SnapshotPageTests(SampleSite site)
{
    private const string Day = "/data/snapshot?on=2009-10-31";
    private const string Figure = "/figure?unit=CORE&measure=caseload_per_in_post_fte&on=";

    [Fact]
    public async Task An_administrator_freezes_a_day_in_a_step_of_its_own_and_the_figure_shows_what_was_stored_of_it()
    {
        await StoreAsync();
        using var reader = site.Reader();
        await reader.SignInAsync("demo-administrator");
        var list = await reader.ReadAsync("/data/snapshots");
        var before = await reader.ReadAsync(Day);
        using var frozen = await reader.PostAsync(Day, "/data/snapshot?handler=Freeze", [("on", "2009-10-31"), ("etag", EtagIn(before))]);
        var after = await reader.ReadAsync(Day);
        using var without = await reader.PostAsync(Day, "/data/snapshot?handler=Revise", [("on", "2009-10-31"), ("etag", EtagIn(after)), ("reason", " ")]);
        using var same = await reader.PostAsync(Day, "/data/snapshot?handler=Revise", [("on", "2009-10-31"), ("etag", EtagIn(after)), ("reason", "Late closures")]);
        var figure = await reader.ReadAsync($"{Figure}2009-10-31");
        var other = await reader.ReadAsync($"{Figure}2009-10-23");

        Assert.Contains("31\u00a0October\u00a02009</a>", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, frozen.StatusCode);
        Assert.Contains("Frozen", after, StringComparison.Ordinal);
        Assert.Contains("Store revision 1", after, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Reason\">Say why this day is revised</a>", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("the same to the last digit", await same.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("29.8, as now. Nothing has changed since.", figure, StringComparison.Ordinal);
        Assert.Contains("Nothing was stored of this day", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_pressure_reads_the_stored_days_and_is_offered_nothing_to_decide()
    {
        await StoreAsync();
        using var reader = site.Reader();
        await reader.SignInAsync("demo-manager");

        var page = await reader.ReadAsync(Day);
        var csv = await reader.ReadAsync("/data/snapshots?handler=csv");

        Assert.DoesNotContain("formaction", page, StringComparison.Ordinal);
        Assert.Contains("2009-10-31,0,", csv, StringComparison.Ordinal);
    }

    private static string EtagIn(string page) => Regex.Match(page, "name=\"etag\" value=\"([^\"]*)\"").Groups[1].Value;

    // The site's own taker may have stored yesterday already, and an earlier day is not missed then.
    private async Task StoreAsync()
    {
        await using var db = await site.Platform.Services.GetRequiredService<IDbContextFactory<CaseloadDb>>().CreateDbContextAsync();
        await db.SnapshotBodies.ExecuteDeleteAsync();
        await db.Snapshots.ExecuteDeleteAsync();
        await ActivatorUtilities.CreateInstance<SnapshotTaker>(site.Platform.Services, new FakeClock(new DateTimeOffset(2009, 11, 1, 0, 15, 0, TimeSpan.Zero)))
            .TakeDueAsync(CancellationToken.None);
    }
}
