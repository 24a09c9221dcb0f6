using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Legal.Matters;

internal sealed partial class MatterService
{
    /// <summary>Lists hearings of a stretch of days in matters that are open by then. HR is told how many, and of no matter.</summary>
    [AllowRoles(Roles.Legal, Roles.LegalSupport, Roles.Manager, Roles.Hr)]
    public override async Task<V1.ListHearingsResponse> ListHearings(V1.ListHearingsRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        await using var transaction = await db.BeginReadAsync(ct);
        var from = await db.DayOrLastLoadedAsync(Require.OptionalDate(request.From, "from"), clock, ct);
        var units = await organisation.ReadAsync(context.Caller(), ct);
        var hearings = await ReadHearingsAsync(units.CodesBelow(request.Unit), request.SocialWorkerStaffId.Trim().ToUpperInvariant(), from, Require.OptionalDate(request.To, "to"), ct);
        var staff = hearings.Select(one => one.SocialWorker).Distinct().ToList();
        var workers = await db.Workers.AsNoTracking().Where(worker => EF.Parameter(staff).Contains(worker.StaffId)).ToDictionaryAsync(worker => worker.StaffId, ct);
        hearings = request.WithoutWorker ? hearings.FindAll(one => workers.GetValueOrDefault(one.SocialWorker)?.Leaves <= one.Hearing.Terms.ListedFor) : hearings;

        var response = new V1.ListHearingsResponse
        {
            Total = hearings.Count,
            From = Day.Iso(from),
            Loaded = await db.DataSets.CountAsync(set => set.Name == "matters" || set.Name == "hearings", ct) == 2,
        };
        if (context.Caller().Role != Roles.Hr)
        {
            var names = await db.ReadNamesAsync(hearings.SelectMany(one => new[] { one.SocialWorker, one.LeadFeeEarner }), ct);
            var page = ListPage.Of([.. HearingOrder.Sort(hearings, request.Order, request.Reversed, names, workers)], request, size, one => one.Hearing.HearingRef);
            response.Hearings.AddRange(page.Rows.Select(one => one.ToProto(units, names, workers.GetValueOrDefault(one.SocialWorker))));
            response.NextPageToken = page.NextPageToken;
        }

        return response;
    }

    private async Task<List<CourtDay>> ReadHearingsAsync(List<string> units, string socialWorker, DateOnly from, DateOnly? to, CancellationToken ct)
    {
        var matters = db.Matters.AsNoTracking().Where(matter => units.Contains(matter.Details.OrgUnit) && (socialWorker == "" || matter.Details.SocialWorker == socialWorker));
        var read = await matters
            .SelectMany(matter => matter.Hearings, (matter, hearing) => new
            {
                matter.MatterRef,
                matter.Details.Kind,
                matter.Details.OrgUnit,
                matter.Details.SocialWorker,
                matter.Details.LeadFeeEarner,
                matter.Details.ClosedOn,
                Hearing = hearing,
            })
            .Where(one => !one.Hearing.Voided && one.Hearing.Terms.ListedFor >= from && (to == null || one.Hearing.Terms.ListedFor <= to))
            .ToListAsync(ct);
        return
        [
            .. read.Where(one => one.Hearing.Terms.IsListed && !(one.ClosedOn <= one.Hearing.Terms.ListedFor))
                .Select(one => new CourtDay(one.MatterRef, one.Kind, one.OrgUnit, one.SocialWorker, one.LeadFeeEarner, one.Hearing)),
        ];
    }
}
