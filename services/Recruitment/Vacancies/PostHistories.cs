using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Recruitment.Establishment;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>Reads the states that some posts' histories are made of.</summary>
internal static class PostHistories
{
    public static async Task<List<PostHistory>> ReadAsync(RecruitmentDb db, IQueryable<PostRow> posts, CancellationToken ct) =>
        (await ReadStatesAsync(db, posts, ct)).ConvertAll(states => PostHistory.Of(states.Post, states.Workers));

    public static async Task<List<PostStates>> ReadStatesAsync(RecruitmentDb db, IQueryable<PostRow> posts, CancellationToken ct)
    {
        var rows = await posts.AsNoTracking().ToListAsync(ct);
        List<Guid> ids = [.. rows.Select(post => post.Id)];
        List<Guid> here =
        [
            .. rows.SelectMany(post => post.Holders).Select(holder => holder.WorkerId),
            .. await db.Workers.SelectMany(worker => worker.Bookings, (worker, booking) => new { worker.Id, booking.PostId })
                .Where(booked => EF.Parameter(ids).Contains(booked.PostId)).Select(booked => booked.Id).ToListAsync(ct),
        ];
        var workers = (await db.Workers.AsNoTracking().Where(worker => EF.Parameter(here).Contains(worker.Id)).ToListAsync(ct)).ConvertAll(worker => (Row: worker, State: WorkforceV1.WorkerState.Parser.ParseFrom(worker.State)));
        var states = workers.ToDictionary(worker => worker.Row.Id, worker => worker.State);
        var booked = workers.SelectMany(worker => worker.Row.Bookings.Select(booking => (booking.PostId, worker.State))).ToLookup(pair => pair.PostId, pair => pair.State);
        return rows.ConvertAll(post => new PostStates(
            WorkforceV1.PostState.Parser.ParseFrom(post.State),
            [.. post.Holders.Select(holder => states.GetValueOrDefault(holder.WorkerId)).OfType<WorkforceV1.WorkerState>().Concat(booked[post.Id]).Distinct()]));
    }
}
