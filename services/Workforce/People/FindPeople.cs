using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Searching;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.People;

internal sealed partial class WorkerService
{
    /// <summary>Finds people of the caller's scope, also those who have left. Names are compared here: databases differ in what they hold for the same letter.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager)]
    public override async Task<V1.FindPeopleResponse> FindPeople(V1.FindPeopleRequest request, ServerCallContext context)
    {
        var text = SearchText.Read(request.Text, "text");
        var units = (await organisations.ReadAsync(context.CancellationToken)).For(context.Caller());
        var workers = await InScope(units, "").AsNoTracking()
            .Select(worker => new { worker.StaffId, worker.Details.Name, worker.Details.SweRegistrationNo, worker.Details.Until }).ToListAsync(context.CancellationToken);

        var (best, total) = SearchText.Best(
            workers, one => new[] { text.Of(one.StaffId), text.Of(one.SweRegistrationNo), text.OfName(one.Name) }.Min(), one => one.StaffId, request.PageSize);
        return new V1.FindPeopleResponse
        {
            Found = { best.Select(one => new V1.FoundPerson { StaffId = one.Found.StaffId, Name = one.Found.Name, EndsOn = Day.Last(one.Found.Until), Exact = one.Fit is Fit.Exact }) },
            Total = total,
        };
    }
}
