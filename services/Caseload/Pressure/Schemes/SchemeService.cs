using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Pressure.Schemes;

/// <summary>The versions of the pressure score: other cut-offs from a day on, each with a reason and kept for good.</summary>
internal sealed partial class SchemeService(FactsReader facts, CaseloadDb db, TimeProvider clock) : V1.SchemeService.SchemeServiceBase
{
    private const int LongestReason = 500;
    private const int MostDaysAhead = 366;

    /// <summary>Every version, the latest first.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.ListSchemesResponse> ListSchemes(V1.ListSchemesRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var known = await facts.ReadTeamsAsync(ct);
        var all = await db.SchemeVersions.AsNoTracking().ToListAsync(ct);
        var (day, today) = (known.DayFor("", clock), LondonTime.Today(clock));
        var inForce = PressureSchemes.Of(all).On(day);
        List<V1.Scheme> rows =
        [
            .. all.OrderByDescending(one => one.Number).Select(one => one.ToProto(inForce, today, context.Caller())),
            PressureScheme.House.ToProto(inForce),
        ];
        var page = ListPage.Of(rows, request, size);
        return new V1.ListSchemesResponse
        {
            Schemes = { page.Rows },
            NextPageToken = page.NextPageToken,
            InForce = rows.Find(one => one.Number == inForce.Number),
            On = Words.Iso(day),
            Etag = Etag.Of(VersionOf(all)),
        };
    }

    // It rises with whatever is added or withdrawn.
    private static long VersionOf(IEnumerable<SchemeVersion> all) => all.Sum(one => one.Version);

    private static SchemeVersion Draft(List<SchemeVersion> all, IReadOnlyCollection<V1.SchemeCutOffs> asked, DateOnly validFrom, string reason, Caller caller, DateTimeOffset now)
    {
        var last = all.Where(one => !one.IsWithdrawn).MaxBy(one => one.ValidFrom);
        return last?.ValidFrom > validFrom
            ? throw new InvalidArgumentException("valid_from", $"Scheme {last.Number} is valid from {Words.Long(last.ValidFrom)}. Choose that day or a later one.")
            : new SchemeVersion
            {
                Number = all.Select(one => one.Number).DefaultIfEmpty(PressureScheme.House.Number).Max() + 1,
                ValidFrom = validFrom,
                Reason = reason,
                AddedAt = now,
                AddedBy = caller.Subject,
                CutOffs = SchemeReading.Read(asked, PressureSchemes.Of(all).On(validFrom)),
            };
    }

    private DateOnly FirstDay(string text) =>
        Require.Date(text, "valid_from") is var day && day <= LondonTime.Today(clock).AddDays(MostDaysAhead)
            ? day
            : throw new InvalidArgumentException("valid_from", $"Choose a day at most {MostDaysAhead} days ahead.");
}
