using System.Globalization;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Pressure.Schemes;

/// <summary>Reads the cut-offs that were asked for, or refuses them at the number that is wrong.</summary>
internal static class SchemeReading
{
    /// <summary>The share of a whole, at which a cut-off of a percentage would mean everybody.</summary>
    private const decimal MostPercent = 99.9m;

    private const decimal MostChildren = 100;

    private const decimal MostInSpan = 1000;

    /// <summary>The measures whose cut-offs are numbers. That of children without a worker asks who waits how long.</summary>
    public static IEnumerable<PressureParameter> Editable(this PressureScheme scheme) => scheme.Parameters.Where(parameter => parameter.Code != MeasureCodes.Unallocated);

    /// <summary>The smallest and the largest cut-off of a measure.</summary>
    public static (decimal Least, decimal Most) Range(string measure) => Definitions.Of(measure) switch
    {
        { IsPercent: true } => (0.1m, MostPercent),
        { Decimals: 0 } => (1, MostInSpan),
        _ => (0.1m, MostChildren),
    };

    /// <summary>Every measure's cut-offs: those asked for, and for the others what holds before.</summary>
    /// <param name="asked">Each measure at most once.</param>
    /// <param name="before">The version that holds on the first day.</param>
    /// <exception cref="InvalidArgumentException">An unknown measure, a number outside its range, cut-offs not in order, or nothing changed.</exception>
    public static List<SchemeCutOffs> Read(IReadOnlyCollection<V1.SchemeCutOffs> asked, PressureScheme before)
    {
        if (asked.GroupBy(one => one.Measure).FirstOrDefault(same => same.Count() > 1 || before.Editable().All(parameter => parameter.Code != same.Key)) is { } wrong)
        {
            throw new InvalidArgumentException("cut_offs", $"Give each measure that has cut-offs once; {wrong.Key} is not one, or stands twice.");
        }

        var read = before.Editable().Select(parameter => (parameter, CutOffs: asked.FirstOrDefault(one => one.Measure == parameter.Code) is { } own ? Read(own, parameter) : parameter.CutOffs)).ToList();
        return read.TrueForAll(one => one.CutOffs == one.parameter.CutOffs)
            ? throw new InvalidArgumentException("cut_offs", $"Nothing is changed: these are the cut-offs of scheme {before.Number}.")
            : read.ConvertAll(one => SchemeCutOffs.Of(one.parameter.Code, one.CutOffs));
    }

    private static CutOffs Read(V1.SchemeCutOffs asked, PressureParameter parameter)
    {
        var cutOffs = parameter.CutOffs with
        {
            First = Number(asked.First, parameter, "first"),
            Second = Number(asked.Second, parameter, "second"),
            Third = Number(asked.Third, parameter, "third"),
        };
        var title = Definitions.Of(parameter.Code).Title;
        return cutOffs.Second <= cutOffs.First
            ? throw new InvalidArgumentException($"{parameter.Code}_second", $"{title}: more is worse, so the second cut-off must be above the first, {cutOffs.First:0.#}.")
            : cutOffs.Third <= cutOffs.Second
            ? throw new InvalidArgumentException($"{parameter.Code}_third", $"{title}: more is worse, so the third cut-off must be above the second, {cutOffs.Second:0.#}.")
            : cutOffs;
    }

    // The figure as displayed is what is compared, so a cut-off has no more decimals than it.
    private static decimal Number(double value, PressureParameter parameter, string which)
    {
        var (definition, (least, most)) = (Definitions.Of(parameter.Code), Range(parameter.Code));
        var isInRange = value >= (double)least && value <= (double)most;
        return isInRange && (decimal)value is var number && Math.Round(number, definition.Decimals) == number
            ? number
            : throw new InvalidArgumentException(
                $"{parameter.Code}_{which}",
                string.Create(CultureInfo.InvariantCulture, $"{definition.Title}: write a number from {least} to {most}{(definition.Decimals == 0 ? " without decimals" : ", with at most one decimal")}."));
    }
}
