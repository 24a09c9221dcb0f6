using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Annotations;

internal sealed partial class AnnotationService
{
    /// <summary>Adds an annotation that everybody sees from now on. The same one twice is refused, so that a form sent twice adds one.</summary>
    [AllowRoles(Roles.Manager, Roles.Administrator)]
    public override async Task<V1.Annotation> AddAnnotation(V1.AddAnnotationRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var on = Require.Date(request.On, "on");
        var text = Require.Text(request.Text, "text", Annotation.LongestText);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (Annotation.OfTheHouse.Contains((on, text)) || await db.Annotations.AnyAsync(one => one.On == on && one.Text == text && one.WithdrawnAt == null, ct))
        {
            throw new FailedPreconditionException("SAME_ANNOTATION", "This day has the same words already.");
        }

        var added = new Annotation { On = on, Text = text, AddedAt = clock.GetUtcNow(), AddedBy = context.Caller().Subject };
        db.Annotations.Add(added);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return ToProto(added, context.Caller());
    }
}
