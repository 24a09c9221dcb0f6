using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Tests.Pressure;

/// <summary>Days that charts are marked with.</summary>
public sealed class AnnotationTests(DarlingtonFixture town) : IClassFixture<DarlingtonFixture>
{
    private AnnotationService.AnnotationServiceClient Annotations => new(town.Host.As(Roles.Administrator));

    [Fact]
    public async Task The_outline_of_April_and_the_case_of_November_2008_come_with_the_platform_and_only_in_their_time()
    {
        var both = await Annotations.ListAnnotationsAsync(new() { FromOn = "2008-04-01", ToOn = "2008-11-30" });
        var later = await Annotations.ListAnnotationsAsync(new() { FromOn = "2008-04-02", ToOn = "2008-11-30" });

        Assert.Equal([("2008-04-01", "Public Law Outline"), ("2008-11-11", "Peter Connolly")], both.Annotations.Select(one => (one.On, one.Text)));
        Assert.Equal("Peter Connolly", Assert.Single(later.Annotations).Text);
    }

    [Fact]
    public async Task What_somebody_adds_is_shown_to_all_until_it_is_withdrawn_and_kept_with_the_reason()
    {
        var added = await Annotations.AddAnnotationAsync(new() { On = "2009-06-01", Text = " New duty team " });
        var twice = await Refused(() => Annotations.AddAnnotationAsync(new() { On = "2009-06-01", Text = "New duty team" }));
        var withdrawn = await Annotations.WithdrawAnnotationAsync(new() { AnnotationId = added.AnnotationId, Reason = "It was in May", Etag = added.Etag });
        var shown = await Annotations.ListAnnotationsAsync(new() { FromOn = "2009-06-01", ToOn = "2009-06-01" });
        var all = await Annotations.ListAnnotationsAsync(new() { FromOn = "2009-06-01", ToOn = "2009-06-01", IncludeWithdrawn = true });

        Assert.Equal(("New duty team", "test-administrator"), (added.Text, added.AddedBy));
        Assert.Equal(StatusCode.FailedPrecondition, twice);
        Assert.Empty(shown.Annotations);
        Assert.Equal(withdrawn, Assert.Single(all.Annotations));
        Assert.Equal(StatusCode.Aborted, await Refused(() => Annotations.WithdrawAnnotationAsync(new() { AnnotationId = added.AnnotationId, Reason = "Again", Etag = added.Etag })));
        Assert.Equal(StatusCode.FailedPrecondition, await Refused(() => Annotations.WithdrawAnnotationAsync(new() { AnnotationId = added.AnnotationId, Reason = "Again", Etag = withdrawn.Etag })));
    }

    [Fact]
    public async Task Pages_lose_and_repeat_none()
    {
        await Annotations.AddAnnotationAsync(new() { On = "2007-02-01", Text = "Inspection" });
        var request = new ListAnnotationsRequest { FromOn = "2007-01-01", ToOn = "2008-11-30", PageSize = 1 };
        var texts = new List<string>();
        do
        {
            var page = await Annotations.ListAnnotationsAsync(request);
            texts.AddRange(page.Annotations.Select(one => one.Text));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(["Inspection", "Public Law Outline", "Peter Connolly"], texts);
    }

    private static async Task<StatusCode> Refused(Func<AsyncUnaryCall<Annotation>> call) => (await Assert.ThrowsAsync<RpcException>(async () => await call())).StatusCode;
}
