using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Recruitment.Establishment;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>Every batch of events derives anew the vacancies and the cover of the posts that it touched: those that changed, and those of workers who did.</summary>
public sealed class VacanciesChanged : IAfterBatch<RecruitmentDb>
{
    public async Task ApplyAsync(RecruitmentDb db, IReadOnlyList<object> changedRowsBeforeAndAfter, CancellationToken ct)
    {
        List<Guid> workers = [.. changedRowsBeforeAndAfter.OfType<WorkerRow>().Select(worker => worker.Id).Distinct()];
        HashSet<Guid> posts =
        [
            .. changedRowsBeforeAndAfter.OfType<PostRow>().Select(post => post.Id),
            .. changedRowsBeforeAndAfter.OfType<WorkerRow>().SelectMany(worker => worker.Bookings).Select(booking => booking.PostId),
            .. await db.Posts.SelectMany(post => post.Holders, (post, holder) => new { post.Id, holder.WorkerId })
                .Where(held => EF.Parameter(workers).Contains(held.WorkerId)).Select(held => held.Id).Distinct().ToListAsync(ct),
        ];
        if (posts.Count == 0)
        {
            return;
        }

        List<Guid> ids = [.. posts];
        await db.VacantSpells.Where(spell => EF.Parameter(ids).Contains(spell.PostId)).ExecuteDeleteAsync(ct);
        await db.CoverSpells.Where(cover => EF.Parameter(ids).Contains(cover.PostId)).ExecuteDeleteAsync(ct);
        foreach (var history in await PostHistories.ReadAsync(db, db.Posts.Where(post => EF.Parameter(ids).Contains(post.Id)), ct))
        {
            db.VacantSpells.AddRange(history.Vacant);
            db.CoverSpells.AddRange(history.Cover);
        }
    }
}
