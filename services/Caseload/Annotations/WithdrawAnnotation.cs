using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Annotations;

internal sealed partial class AnnotationService
{
    /// <summary>Withdraws an annotation: charts show it no longer, the list does with the reason.</summary>
    [AllowRoles(Roles.Manager, Roles.Administrator)]
    public override async Task<V1.Annotation> WithdrawAnnotation(V1.WithdrawAnnotationRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var id = Require.Id(request.AnnotationId, "annotation_id");
        var because = Require.Text(request.Reason, "reason", 500);
        var one = await db.Annotations.SingleOrDefaultAsync(annotation => annotation.Id == id, ct) ?? throw new NotFoundException("Annotation", id);
        Etag.Require(request.Etag, one.Version, "Annotation", id);
        one.Withdraw(because, context.Caller().Subject, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return ToProto(one, context.Caller());
    }
}
