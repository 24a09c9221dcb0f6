using System.Globalization;
using Grpc.Core;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Register;

internal sealed partial class CaseService
{
    /// <summary>Cases open on a day in the units that the caller may see, by the child's reference.</summary>
    [AllowRoles(Roles.Manager)]
    public override async Task<ListCasesResponse> ListCases(ListCasesRequest request, ServerCallContext context)
    {
        var size = Require.PageSize(request.PageSize);
        var known = await facts.ReadAsync(context.CancellationToken);
        var scope = Scope.For(context.Caller(), known.Units);
        if (request.Unit.Length > 0 && !scope.Allows(request.Unit))
        {
            throw new NotFoundException("Unit", request.Unit);
        }

        var day = Require.OptionalDate(request.On, "on") ?? known.FiguresTo ?? DateOnly.MaxValue;
        var units = (request.Unit.Length > 0 ? known.Units.WithBelow(request.Unit) : known.UnitFacts.Select(unit => unit.Code).Where(scope.Allows))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var open = known.Facts.Cases
            .Where(c => c.Open.Contains(day) && c.TeamCode is not null && units.Contains(c.TeamCode))
            .OrderBy(c => c.ChildId, StringComparer.Ordinal).ToList();
        var page = ListPage.Of(open, request, size);
        var workers = PrimaryWorkers(known, day, [.. page.Rows.Select(c => c.ChildId)]);
        return new ListCasesResponse
        {
            Cases = { page.Rows.Select(c => ToProto(c, workers.GetValueOrDefault(c.ChildId), known)) },
            NextPageToken = page.NextPageToken,
        };
    }

    private static Dictionary<string, string> PrimaryWorkers(AllFacts known, DateOnly day, HashSet<string> children) => known.Facts.Allocations
        .Where(a => a.Role is AllocationRole.Primary && a.Held.Contains(day) && children.Contains(a.ChildId))
        .GroupBy(a => a.ChildId).ToDictionary(group => group.Key, group => group.MaxBy(a => a.Held.From)!.StaffId);

    private static Case ToProto(CaseFact fact, string? staffId, AllFacts known) => new()
    {
        ChildId = fact.ChildId,
        OpenedOn = fact.Open.From.ToString("O", CultureInfo.InvariantCulture),
        ClosedOn = fact.Open.To?.ToString("O", CultureInfo.InvariantCulture) ?? "",
        Category = CodeOf(fact.Category),
        Unit = fact.TeamCode ?? "",
        PrimaryStaffId = staffId ?? "",
        PrimaryWorker = staffId is null ? "" : known.Workers.GetValueOrDefault(staffId)?.DisplayName ?? "",
    };

    // As the contract spells it.
    private static string CodeOf(CaseCategory category) => category switch
    {
        CaseCategory.Cla => "CLA",
        CaseCategory.Cp => "CP",
        CaseCategory.Cin => "CIN",
        _ => category.ToString(),
    };
}
