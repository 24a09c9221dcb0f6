using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;
using WorkforcePlatform.Workforce.DataSets;
using WorkforcePlatform.Workforce.People;

namespace WorkforcePlatform.Workforce.Posts;

public sealed partial class PostService
{
    private const int LongestText = 100;

    /// <summary>Records who starts on a vacant post. Who keeps the holders of posts decides whether that counts at once or waits for a file.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager)]
    public override async Task<V1.Post> RecordStart(V1.RecordStartRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var now = clock.GetUtcNow();
        var staffId = Require.Text(request.StaffId, "staff_id", LongestText).ToUpperInvariant();
        var firstDay = Require.Date(request.FirstDay, "first_day");
        return await db.RecordOnceAsync(request.RequestId, RecordAsync, V1.Post.Parser, now, context);

        async Task<V1.Post> RecordAsync()
        {
            var (post, code) = await ReadForChangeAsync(request.PostId, request.Etag, context);
            var worker = await db.WholeWorkers.SingleOrDefaultAsync(w => w.StaffId == staffId, ct);
            var seen = worker is not null && await IsInScopeAsync(worker, context) ? worker : null;
            if (seen?.Details.Until <= firstDay)
            {
                throw new InvalidArgumentException("staff_id", "The worker of this number is gone on that day.");
            }

            var start = new Start
            {
                StaffId = staffId,
                Name = seen?.Details.Name ?? Require.Text(request.Name, "name", LongestText),
                FteE4 = (int)Math.Round(request.Fte * 10_000),
                StartsOn = firstDay,
                RecordedAt = now,
                RecordedBy = context.Caller().Subject,
            };
            var atOnce = await db.IsKeptInPortalAsync(DataSet.Occupancies, ct);
            post.RecordStart(start, await VacantOnAsync(post, firstDay, ct), atOnce ? Known(worker, start, now).Id : null, now);
            return post.ToProto(code, LondonTime.DayOf(now));
        }
    }

    // Of a worker of other units the caller learns nothing, not even the name.
    private async Task<bool> IsInScopeAsync(Worker worker, ServerCallContext context)
    {
        var units = (await organisations.ReadAsync(context.CancellationToken)).For(context.Caller());
        return units.Unlimited || await db.PeopleIn(units.IdsBelow(""), LondonTime.Today(clock), db.Workers).AnyAsync(one => one.Id == worker.Id, context.CancellationToken);
    }

    // A number that nobody has yet becomes somebody's only where the start counts at once.
    private Worker Known(Worker? worker, Start start, DateTimeOffset now)
    {
        if (worker?.Details.Employment is V1.Employment.Agency)
        {
            throw new FailedPreconditionException("AGENCY_STAFF", "Agency staff fill no post. Let workers.csv say first that the council employs them.");
        }

        var details = new WorkerDetails { Name = start.Name, Employment = V1.Employment.Employee, StartsOn = start.StartsOn };
        return worker ?? db.Workers.Add(Worker.Join(start.StaffId, details, now)).Entity;
    }

    // What no employee holds on the day, by what counts and by leavings that are planned.
    private async Task<int> VacantOnAsync(Post post, DateOnly day, CancellationToken ct)
    {
        var held = post.Occupancies.Where(one => !one.Voided && one.StartsOn <= day && !(one.Until <= day)).ToList();
        var holders = held.Select(one => one.WorkerId).ToList();
        var gone = await db.Workers.Where(worker => holders.Contains(worker.Id)
            && (worker.Details.Employment == V1.Employment.Agency || worker.Details.StartsOn > day || worker.Details.Until <= day
                || worker.Leavings.Any(leaving => (leaving.Standing == V1.PlanStanding.Planned || leaving.Standing == V1.PlanStanding.Contradicted) && leaving.Until <= day)))
            .Select(worker => worker.Id).ToListAsync(ct);
        return post.Details.FteE4 - held.Where(one => !gone.Contains(one.WorkerId)).Sum(one => one.FteE4);
    }

    private async Task<(Post Post, string UnitCode)> ReadForChangeAsync(string asked, string etag, ServerCallContext context)
    {
        var (id, postNo) = IdOrKey.Read(asked, "post_id");
        var units = (await organisations.ReadAsync(context.CancellationToken)).For(context.Caller());
        var post = await db.WholePosts.SingleOrDefaultAsync(p => p.Id == id || p.PostNo == postNo, context.CancellationToken);
        if (post is null || units.CodeOf(post.Details.OrgUnitId) is not { } code)
        {
            throw new NotFoundException("Post", asked);
        }

        ServiceDefaults.Database.Etag.Require(etag, post.Version, "Post", post.Id);
        return (post, code);
    }
}
