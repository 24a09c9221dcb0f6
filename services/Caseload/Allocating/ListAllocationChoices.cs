using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Searching;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Allocating;

internal sealed partial class AllocationService
{
    /// <summary>Whom a child can be allocated to, by name: never by load.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<V1.ListAllocationChoicesResponse> ListAllocationChoices(V1.ListAllocationChoicesRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var known = await facts.ReadAsync(ct);
        var day = DayFor(request.StartsOn, known);
        var open = ChildFor(request.ChildId, day, known, context);
        var text = request.Text.Trim().Length == 0 ? null : SearchText.Read(request.Text, "text");
        var places = Workplaces.On(day, known);
        var scope = Scope.For(context.Caller(), known.Units);
        var listed = known.Workers.Values
            .Where(worker => worker.Engaged.Contains(day) && worker.StaffId != open.Primary?.StaffId && places[worker.StaffId].Any(place => scope.Allows(place.Unit))
                && (text is null ? places[worker.StaffId].Any(IsOfTeam) : text.Of(worker.StaffId) is not Fit.None || text.OfName(worker.DisplayName) is not Fit.None))
            .OrderBy(worker => worker.DisplayName, StringComparer.OrdinalIgnoreCase).ThenBy(worker => worker.StaffId, StringComparer.Ordinal).ToList();
        var page = ListPage.Of(listed, request, size, worker => worker.StaffId);
        var toCome = await ToComeAsync(page.Rows.Select(worker => worker.StaffId), open.Case.ChildId, ct);
        return new V1.ListAllocationChoicesResponse
        {
            Choices =
            {
                page.Rows.Select(worker => ToChoice(
                    worker.StaffId,
                    NameOf(places[worker.StaffId].OrderByDescending(IsOfTeam).First().Unit, known),
                    LoadOf(worker.StaffId, day, known, toCome.GetValueOrDefault(worker.StaffId)),
                    day,
                    known)),
            },
            NextPageToken = page.NextPageToken,
            Total = listed.Count,
        };

        bool IsOfTeam(Workplace place) => place.HoldsCases && string.Equals(place.Unit, open.Case.TeamCode, StringComparison.OrdinalIgnoreCase);
    }
}
