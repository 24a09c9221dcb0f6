using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Work;

/// <summary>What users were told and have acknowledged: everybody's own, kept where the users are.</summary>
public sealed class WorkService(WorkforceDb db, TimeProvider clock) : V1.WorkService.WorkServiceBase
{
    private const int MostItems = 1000;

    /// <summary>Says what became of the caller's items; on a visit, notes that they are told.</summary>
    [AllowRoles(Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.Manager, Roles.Administrator)]
    public override async Task<V1.ReviewItemsResponse> ReviewItems(V1.ReviewItemsRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        if (request.Items.Count > MostItems)
        {
            throw new InvalidArgumentException("items", $"At most {MostItems} items can be reviewed at once.");
        }

        var subject = context.Caller().Subject;
        var keys = request.Items.Select(item => Require.Text(item.Key, "items.key")).Distinct().ToList();

        // Begun before the first read, so that two pages opened at once do not both tell what is new.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var shown = (await db.ShownItems.Where(one => one.Subject == subject && EF.Parameter(keys).Contains(one.Key)).ToListAsync(ct)).ToDictionary(one => (one.Key, one.Content));
        var visit = await db.WorkVisits.SingleOrDefaultAsync(one => one.Subject == subject, ct);
        if (request.Visit)
        {
            var now = clock.GetUtcNow();
            visit ??= db.WorkVisits.Add(new WorkVisit { Subject = subject, LastAt = now }).Entity;
            visit.Look(now);
            foreach (var item in request.Items.Where(item => !shown.ContainsKey((item.Key, item.Content))).DistinctBy(item => (item.Key, item.Content)))
            {
                shown[(item.Key, item.Content)] = db.ShownItems.Add(
                    new ShownItem { Subject = subject, Key = item.Key, Content = Require.Text(item.Content, "items.content"), ShownAt = now }).Entity;
            }

            await db.SaveChangesAsync(ct);
        }

        await transaction.CommitAsync(ct);
        return new V1.ReviewItemsResponse
        {
            Standings = { request.Items.Select(item => ToProto(item, shown.GetValueOrDefault((item.Key, item.Content)))) },
            LastVisitTime = visit?.BeforeAt?.ToTimestamp(),
        };
    }

    /// <summary>Acknowledges one item, as it was told to the caller.</summary>
    [AllowRoles(Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.Manager, Roles.Administrator)]
    public override async Task<V1.ItemStanding> AcknowledgeItem(V1.AcknowledgeItemRequest request, ServerCallContext context)
    {
        var item = request.Item ?? throw new InvalidArgumentException("item", "item is required.");
        var subject = context.Caller().Subject;
        var shown = await db.ShownItems.SingleOrDefaultAsync(one => one.Subject == subject && one.Key == item.Key && one.Content == item.Content, context.CancellationToken)
            ?? throw new FailedPreconditionException("ITEM_NOT_SHOWN", "This was not shown to you before it was acknowledged. Read it first.");
        shown.Acknowledge(clock.GetUtcNow());
        await db.SaveChangesAsync(context.CancellationToken);

        return ToProto(item, shown);
    }

    private static V1.ItemStanding ToProto(V1.WorkItem item, ShownItem? shown) => new()
    {
        Item = item,
        ShownTime = shown?.ShownAt.ToTimestamp(),
        AcknowledgedTime = shown?.AcknowledgedAt?.ToTimestamp(),
    };
}
