using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Annotations;

/// <summary>Days that charts over time are marked with, for the whole authority.</summary>
internal sealed partial class AnnotationService(CaseloadDb db, TimeProvider clock) : V1.AnnotationService.AnnotationServiceBase
{
    /// <summary>Those that come with the platform and those that were added, the first day first.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.ListAnnotationsResponse> ListAnnotations(V1.ListAnnotationsRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var from = Require.OptionalDate(request.FromOn, "from_on") ?? DateOnly.MinValue;
        var to = Require.OptionalDate(request.ToOn, "to_on") ?? DateOnly.MaxValue;
        var added = await db.Annotations.AsNoTracking()
            .Where(one => one.On >= from && one.On <= to && (request.IncludeWithdrawn || one.WithdrawnAt == null)).ToListAsync(context.CancellationToken);
        var all = Annotation.OfTheHouse.Where(one => one.On >= from && one.On <= to).Select(one => new V1.Annotation { On = Words.Iso(one.On), Text = one.Text })
            .Concat(added.Select(one => ToProto(one, context.Caller())))
            .OrderBy(one => one.On, StringComparer.Ordinal).ThenBy(one => one.Text, StringComparer.Ordinal).ThenBy(one => one.AnnotationId, StringComparer.Ordinal);
        var page = ListPage.Of([.. all], request, size, one => $"{one.On} {one.AnnotationId}");
        return new V1.ListAnnotationsResponse { Annotations = { page.Rows }, NextPageToken = page.NextPageToken };
    }

    // Reports name nobody.
    private static V1.Annotation ToProto(Annotation one, Caller caller) => new()
    {
        AnnotationId = one.Id.ToString(),
        On = Words.Iso(one.On),
        Text = one.Text,
        AddedBy = caller.MayRead(one.AddedBy),
        AddedOn = Words.Iso(LondonTime.DayOf(one.AddedAt)),
        WithdrawnBy = caller.MayRead(one.WithdrawnBy),
        WithdrawnOn = one.WithdrawnAt is { } at ? Words.Iso(LondonTime.DayOf(at)) : "",
        WithdrawnBecause = one.WithdrawnBecause,
        Etag = Etag.Of(one.Version),
    };
}
