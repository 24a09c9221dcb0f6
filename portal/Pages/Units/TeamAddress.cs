using Microsoft.AspNetCore.Http.Extensions;

namespace WorkforcePlatform.Portal.Pages.Units;

/// <summary>Where a unit's page is.</summary>
public static class TeamAddress
{
    public static string ToPage(string unit, string on, string from = "") => With(unit, on, ("from", from));

    public static string ToCsv(string unit, string on) => With(unit, on, ("handler", "csv"));

    private static string With(string unit, string on, (string Name, string Value) last)
    {
        var query = new QueryBuilder { { "unit", unit } };
        foreach (var (name, value) in new[] { ("on", on), last }.Where(pair => pair.Item2.Length > 0))
        {
            query.Add(name, value);
        }

        return "/team" + query.ToQueryString();
    }
}
