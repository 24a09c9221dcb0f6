using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Register;

internal sealed partial class CaseService
{
    private const int MostWorkers = 200;

    /// <summary>How many children each of some workers holds: a number, which HR may read too.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr)]
    public override async Task<CountHeldChildrenResponse> CountHeldChildren(CountHeldChildrenRequest request, ServerCallContext context)
    {
        if (request.StaffIds.Count > MostWorkers)
        {
            throw new InvalidArgumentException("staff_ids", $"At most {MostWorkers} workers can be asked for at once.");
        }

        var known = await facts.ReadAsync(context.CancellationToken);
        if ((Require.OptionalDate(request.On, "on") ?? known.FiguresTo) is not { } day)
        {
            return new CountHeldChildrenResponse();
        }

        var held = new HeldChildren(known, day, context.Caller());
        return new CountHeldChildrenResponse
        {
            Counts =
            {
                request.StaffIds.Distinct().Select(staffId => new HeldCount { StaffId = staffId, Children = held.Of(staffId).Count })
                    .Where(count => count.Children > 0),
            },
            Loaded = HeldChildren.IsLoaded(known),
        };
    }
}
