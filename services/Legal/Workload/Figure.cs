using System.Globalization;

namespace WorkforcePlatform.Legal.Workload;

/// <summary>A number with what it is made of. Without a value it says why, and must never be read as 0.</summary>
public sealed record Figure
{
    public decimal? Value { get; private init; }

    /// <summary>Null where the value was taken as published, whose parts are not known.</summary>
    public decimal? Numerator { get; private init; }
    public decimal? Denominator { get; private init; }
    public string NumeratorKind { get; private init; } = "";
    public string DenominatorKind { get; private init; } = "";

    /// <summary>The last day it speaks of.</summary>
    public required DateOnly On { get; init; }
    public required V1.Quality Quality { get; init; }
    public string Source { get; private init; } = "";
    public string Reason { get; private init; } = "";

    /// <summary>As it is printed: one decimal, rounded half away from zero. Empty without a value.</summary>
    public string Shown => Value is { } value ? Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture) : "";

    /// <param name="numerator">What is divided, and what it counts.</param>
    /// <param name="denominator">What it is divided by, above 0, and what that counts.</param>
    /// <param name="on">The last day it speaks of.</param>
    /// <param name="source">Where the facts come from.</param>
    /// <param name="missing">What is not in it, as a sentence; empty if it is complete.</param>
    public static Figure Divided((decimal Number, string Kind) numerator, (decimal Number, string Kind) denominator, DateOnly on, string source, string missing = "") => new()
    {
        Value = numerator.Number / denominator.Number,
        Numerator = numerator.Number,
        Denominator = denominator.Number,
        NumeratorKind = numerator.Kind,
        DenominatorKind = denominator.Kind,
        On = on,
        Quality = missing.Length == 0 ? V1.Quality.Complete : V1.Quality.Partial,
        Source = source,
        Reason = missing,
    };

    public static Figure AsPublished(decimal value, DateOnly on, string source) =>
        new() { Value = value, On = on, Quality = V1.Quality.Complete, Source = source };

    public static Figure Missing(DateOnly on, string reason) => new() { On = on, Quality = V1.Quality.Missing, Reason = reason };

    /// <summary>Two figures of the same days together; without a value if one of them has none.</summary>
    public Figure Plus(Figure other) => (Value, other.Value) switch
    {
        (null, _) => Missing(On, Reason),
        (_, null) => Missing(On, other.Reason),
        _ => this with { Value = Value + other.Value, Numerator = Numerator + other.Numerator },
    };

    public V1.Figure ToProto()
    {
        var proto = new V1.Figure
        {
            Shown = Shown,
            NumeratorKind = NumeratorKind,
            DenominatorKind = DenominatorKind,
            On = Day.Iso(On),
            Quality = Quality,
            Source = Source,
            Reason = Reason,
        };
        if (Value is { } value)
        {
            proto.Value = (double)value;
        }

        if (Numerator is { } numerator && Denominator is { } denominator)
        {
            (proto.Numerator, proto.Denominator) = ((double)numerator, (double)denominator);
        }

        return proto;
    }
}
