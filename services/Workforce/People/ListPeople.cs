using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Paging;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;
using WorkforcePlatform.Workforce.OrgUnits;
using Who = WorkforcePlatform.Workforce.V1.ListPeopleRequest.Types.Who;

namespace WorkforcePlatform.Workforce.People;

internal sealed partial class WorkerService
{
    /// <summary>Lists people of a unit and below, or of the caller's whole scope. Where somebody works is worked out for the day, so all of them are ordered here.</summary>
    [AllowRoles(Roles.Hr, Roles.Manager)]
    public override async Task<V1.ListPeopleResponse> ListPeople(V1.ListPeopleRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var size = Require.PageSize(request.PageSize);
        var on = Require.OptionalDate(request.On, "on") ?? LondonTime.Today(clock);
        var organisation = await organisations.ReadAsync(ct);
        var (units, names) = (organisation.For(context.Caller()), organisation.Names);
        var people = (await ReadLinesAsync(units, request.Unit, names, on, ct)).FindAll(one => one.Says(request.Text.Trim()));

        var listed = PersonOrder.Sort(people.Where(one => one.Is(request.Who)), request.Order, request.Reversed).ToList();
        var page = ListPage.Of(listed, request, size, one => one.StaffId);
        return new V1.ListPeopleResponse
        {
            People = { page.Rows.Select(one => ToProto(one, units, names)) },
            NextPageToken = page.NextPageToken,
            Total = listed.Count,
            Here = people.Count(one => one.Is(Who.Here)),
            Leaving = people.Count(one => one.Is(Who.Leaving)),
            Left = people.Count(one => one.Is(Who.Left)),
            ToStart = people.Count(one => one.Is(Who.ToStart)),
            Loaded = await db.DataSets.AnyAsync(set => set.Name == DataSets.DataSet.Workers && set.ImportId != "", ct),
        };
    }

    private V1.Person ToProto(PersonLine one, UnitsInScope units, IReadOnlyDictionary<string, string> names)
    {
        var person = new V1.Person
        {
            StaffId = one.StaffId,
            Name = one.Details.Name,
            Employment = one.Details.Employment,
            Place = one.Main?.ToProto(units, names),
            MorePlaces = Math.Max(0, one.OnDay.Count - 1),
            StartsOn = Day.First(one.Details.StartsOn),
            EndsOn = Day.Last(one.Details.Until),
            Leaving = one.Leaving?.ToProto(one.Details.Until, LondonTime.Today(clock)),
        };
        if (one.FteE4 is { } fte)
        {
            person.Fte = fte / 10_000d;
        }

        return person;
    }

    private async Task<List<PersonLine>> ReadLinesAsync(UnitsInScope units, string unit, IReadOnlyDictionary<string, string> names, DateOnly on, CancellationToken ct)
    {
        var people = await everybody.ReadAsync(on, ct);
        var today = LondonTime.Today(clock);
        var wanted = units.Unlimited && unit.Length == 0 ? null : units.IdsBelow(unit).ToHashSet();
        return
        [
            .. people.Where(one => wanted is null || one.BelongsTo(wanted, today))
                .Select(one => one with { UnitName = one.Main?.UnitId is { } id && units.CodeOf(id) is { } code ? names.GetValueOrDefault(code, "") : "" }),
        ];
    }
}
