using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Workforce.Links;

/// <summary>How pages of other systems are addressed. Kept here with the users, because it is said once for all services.</summary>
public sealed class LinkTemplateService(WorkforceDb db, TimeProvider clock) : V1.LinkTemplateService.LinkTemplateServiceBase
{
    /// <summary>Every kind, for whoever may see a child, a matter or a worker.</summary>
    [AllowRoles(Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.Manager, Roles.Administrator)]
    public override async Task<V1.ListLinkTemplatesResponse> ListLinkTemplates(V1.ListLinkTemplatesRequest request, ServerCallContext context)
    {
        var kept = await db.LinkTemplates.AsNoTracking().ToDictionaryAsync(link => link.Kind, context.CancellationToken);
        var kinds = Enum.GetValues<V1.LinkKind>().Where(kind => kind != V1.LinkKind.Unspecified);
        return new V1.ListLinkTemplatesResponse { LinkTemplates = { kinds.Select(kind => ToProto(kept.GetValueOrDefault(kind) ?? new LinkTemplate { Kind = kind })) } };
    }

    /// <summary>Says how a page is addressed from now on.</summary>
    [AllowRoles(Roles.Administrator)]
    public override async Task<V1.LinkTemplate> ChangeLinkTemplate(V1.ChangeLinkTemplateRequest request, ServerCallContext context)
    {
        var link = await db.LinkTemplates.SingleOrDefaultAsync(one => one.Kind == request.Kind, context.CancellationToken)
            ?? db.LinkTemplates.Add(new LinkTemplate { Kind = request.Kind }).Entity;
        ServiceDefaults.Database.Etag.Require(request.Etag, link.Version, "Link", link.Kind);
        link.Change(request.Address.Trim(), context.Caller().Subject, clock.GetUtcNow());
        await db.SaveChangesAsync(context.CancellationToken);

        return ToProto(link);
    }

    private static V1.LinkTemplate ToProto(LinkTemplate link) => new()
    {
        Kind = link.Kind,
        Address = link.Address,
        Placeholder = LinkTemplate.PlaceholderOf(link.Kind),
        ChangedOn = link.ChangedAt is { } at ? Day.Iso(LondonTime.DayOf(at)) : "",
        ChangedBy = link.ChangedBy,
        Etag = link.Etag,
    };
}
