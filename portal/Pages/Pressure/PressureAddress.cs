using Microsoft.AspNetCore.Http.Extensions;
using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.Portal.Pages.Pressure;

/// <summary>A view of the pressure page: all that decides it stands in the address, so it can be kept and sent.</summary>
public sealed record PressureAddress(string Unit, string On, string Divide, string Benchmark)
{
    public string ToPage(string? unit = null) => With(Navigation.Pressure, unit ?? Unit, ("divide", Divide), ("benchmark", Benchmark));

    public string ToCsv() => With("/pressure/measures.csv", Unit);

    public string ToFigure(string measure, string? unit = null) => With("/figure", unit ?? Unit, ("measure", measure));

    public string ToRows(string measure, string rows) => With("/figure/rows", Unit, ("measure", measure), ("rows", rows));

    private string With(string path, string unit, params (string Name, string Value)[] rest)
    {
        var query = new QueryBuilder { { "unit", unit }, { "on", On } };
        foreach (var (name, value) in rest.Where(pair => pair.Value.Length > 0))
        {
            query.Add(name, value);
        }

        return path + query.ToQueryString();
    }
}
