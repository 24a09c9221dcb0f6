using System.Globalization;
using Grpc.Core;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using Order = WorkforcePlatform.Caseload.V1.ListOwnChildrenRequest.Types.Order;

namespace WorkforcePlatform.Caseload.Register;

internal sealed partial class CaseService
{
    /// <summary>The caller's own children and load. Whose they are stands in the caller's token: no request can ask for anybody else's.</summary>
    [AllowRoles(Roles.Practitioner)]
    public override async Task<ListOwnChildrenResponse> ListOwnChildren(ListOwnChildrenRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var staffId = context.Caller().StaffId;
        var known = await facts.ReadAsync(context.CancellationToken);
        if ((Require.OptionalDate(request.On, "on") ?? known.FiguresTo) is not { } day || staffId.Length == 0)
        {
            return new ListOwnChildrenResponse { StaffId = staffId };
        }

        var names = known.UnitFacts.ToDictionary(unit => unit.Code, unit => unit.Name, StringComparer.OrdinalIgnoreCase);
        List<OpenCase> children = [.. InOrder(known.HeldOn(day)[staffId], request.Order, request.Reversed, names)];
        var page = ListPage.Of(children, request, size);
        var response = new ListOwnChildrenResponse
        {
            Children = { page.Rows.Select(child => ToHeld(child, names)) },
            NextPageToken = page.NextPageToken,
            Total = children.Count,
            Categories = { HeldChildren.ByCategory(children) },
            On = Words.Iso(day),
            Loaded = HeldChildren.IsLoaded(known),
            StaffId = staffId,
            Name = known.Workers.GetValueOrDefault(staffId)?.DisplayName ?? "",
        };
        if (known.On(day).Workers.FirstOrDefault(worker => worker.StaffId == staffId) is { } load)
        {
            (response.Fte, response.AvailableFte, response.Away) = ((double)load.Fte, (double)load.AvailableFte, load.Away);
            if (load.Limit is { } limit)
            {
                response.Limit = (double)limit;
            }
        }

        return response;
    }

    private static IEnumerable<OpenCase> InOrder(IEnumerable<OpenCase> children, Order order, bool reversed, Dictionary<string, string> unitNames)
    {
        Func<OpenCase, string?> text = order switch
        {
            Order.Child => child => child.Case.ChildId,
            Order.Category => child => ((int)child.Case.Category).ToString("D2", CultureInfo.InvariantCulture),
            Order.Unit => child => unitNames.GetValueOrDefault(child.Case.TeamCode ?? ""),
            _ => child => Words.Iso(child.Primary!.Held.From),
        };
        return ListOrder.By(children, text, reversed).ThenBy(child => child.Case.ChildId, StringComparer.Ordinal);
    }
}
