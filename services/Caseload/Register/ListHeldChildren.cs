using Grpc.Core;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Register;

internal sealed partial class CaseService
{
    /// <summary>The children whom one worker holds. HR is told how many in which category, and no reference.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr)]
    public override async Task<ListHeldChildrenResponse> ListHeldChildren(ListHeldChildrenRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var staffId = Require.Text(request.StaffId, "staff_id");
        var known = await facts.ReadAsync(context.CancellationToken);
        if ((Require.OptionalDate(request.On, "on") ?? known.FiguresTo) is not { } day)
        {
            return new ListHeldChildrenResponse();
        }

        var children = new HeldChildren(known, day, context.Caller()).Of(staffId);
        var response = new ListHeldChildrenResponse
        {
            Total = children.Count,
            Categories = { HeldChildren.ByCategory(children) },
            On = Words.Iso(day),
            Loaded = HeldChildren.IsLoaded(known),
            LongestSince = children.Count > 0 ? Words.Iso(children[0].Primary!.Held.From) : "",
        };
        if (context.Caller().Role == Roles.Manager)
        {
            var page = ListPage.Of(children, request, size);
            var names = known.UnitFacts.ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.OrdinalIgnoreCase);
            response.Children.AddRange(page.Rows.Select(child => ToHeld(child, names)));
            response.NextPageToken = page.NextPageToken;
        }

        return response;
    }

    private static HeldChild ToHeld(OpenCase child, Dictionary<string, string> names) => new()
    {
        ChildId = child.Case.ChildId,
        Category = Words.Category(child.Case.Category),
        Unit = child.Case.TeamCode ?? "",
        UnitName = names.GetValueOrDefault(child.Case.TeamCode ?? "", ""),
        Since = Words.Iso(child.Primary!.Held.From),
        SinceEstimated = child.Primary.StartEstimated,
    };
}
