using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal.Calls;

/// <summary>The units that a user may open: a page that offers any other would lead to a refusal.</summary>
internal static class OwnUnits
{
    private const int LargestPage = 200;

    /// <summary>Every unit of the user's scope, parents first. Units above it, of which only the name may be known, are left out.</summary>
    public static async Task<IReadOnlyList<OrgUnit>> ListOwnAsync(this OrgUnitService.OrgUnitServiceClient units, CancellationToken ct)
    {
        var own = new List<OrgUnit>();
        var request = new ListOrgUnitsRequest { PageSize = LargestPage };
        do
        {
            var page = await units.ListOrgUnitsAsync(request, cancellationToken: ct);

            // A unit that is only named carries no etag: there is nothing of it to read or change.
            own.AddRange(page.OrgUnits.Where(unit => unit.Etag.Length > 0));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        return own;
    }
}
