using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Searching;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Register;

internal sealed partial class CaseService
{
    /// <summary>Finds children by reference: never one whose page the caller could not open.</summary>
    [AllowRoles(Roles.Manager, Roles.Legal, Roles.LegalSupport)]
    public override async Task<FindChildrenResponse> FindChildren(FindChildrenRequest request, ServerCallContext context)
    {
        var text = SearchText.Read(request.Text, "text");
        var known = await facts.ReadAsync(context.CancellationToken);
        var own = new OwnWorkers(known, known.FiguresTo ?? DateOnly.MaxValue, context.Caller());
        var children = new KnownChildren(known, known.FiguresTo, context.Caller(), own).Those(childId => text.Of(childId) is not Fit.None);

        var (best, total) = SearchText.Best(children, childId => text.Of(childId), childId => childId, request.PageSize);
        return new FindChildrenResponse { Found = { best.Select(one => new FoundChild { ChildId = one.Found, Exact = one.Fit is Fit.Exact }) }, Total = total };
    }
}
