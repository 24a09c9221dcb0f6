using WorkforcePlatform.Caseload.Benchmarks;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Caseload.Published;

namespace WorkforcePlatform.Caseload.Pressure;

/// <summary>Figures as they travel.</summary>
internal static class MeasureMapping
{
    public static V1.Measure ToProto(this Measure measure, PressureScore? score = null, string sentenceSource = "")
    {
        var definition = Definitions.Of(measure.Code);
        var proto = new V1.Measure
        {
            Code = measure.Code,
            Title = definition.Title,
            Shown = measure.Shown,
            DenominatorKind = definition.DenominatorWords,
            NumeratorKind = definition.NumeratorWords,
            On = Words.Iso(measure.On),
            Quality = measure.Quality switch
            {
                Quality.Complete => V1.Quality.Complete,
                Quality.Partial => V1.Quality.Partial,
                Quality.Estimated => V1.Quality.Estimated,
                Quality.Suppressed => V1.Quality.Suppressed,
                Quality.NotApplicable => V1.Quality.NotApplicable,
                _ => V1.Quality.Missing,
            },
            Bound = measure.Bound is Bound.AtLeast ? V1.Bound.AtLeast : V1.Bound.Exact,
            Reason = measure.Reason.Length > 0 && measure.Note.Length > 0 ? $"{measure.Reason}. {measure.Note}" : measure.Reason + measure.Note,
            Source = measure.Source,
            Sentence = MeasureSentence.Of(measure, sentenceSource.Length > 0 ? sentenceSource : measure.Source),
            MadeOf = measure.MadeOf,
        };
        SetNumbers(proto, measure);
        SetScore(proto, score);
        return proto;
    }

    public static V1.UnitName ToName(this UnitFact unit) => new() { Code = unit.Code, Name = unit.Name, Type = unit.Type.ToString() };

    public static V1.Benchmark ToProto(this Benchmark benchmark) => new()
    {
        Code = benchmark.Code,
        Value = (double)benchmark.CasesPerWorker,
        Name = benchmark.Name,
        Source = benchmark.Source,
        Mode = benchmark.Mode.ToString(),
    };

    public static V1.FamilyPoints ToProto(this FamilyScore family) => new()
    {
        Family = family.Family.ToString(),
        Points = family.Points,
        Available = family.Available,
        Loaded = family.Loaded,
        Applicable = family.Applicable,
    };

    public static V1.DataSet ToProto(this LoadedDataSet set) => new()
    {
        Name = set.Name,
        Taken = set.Taken,
        CoversTo = set.CoversTo is { } day ? Words.Iso(day) : "",
        Rows = set.Rows,
        ImportId = set.ImportId,
    };

    public static V1.PublishedMeasure ToProto(this PublishedFigure figure)
    {
        var proto = new V1.PublishedMeasure
        {
            Unit = figure.Unit,
            Measure = figure.Measure,
            AsAt = Words.Iso(figure.AsAt),
            DenominatorKind = figure.DenominatorKind ?? "",
            Source = figure.Source,
            Paragraph = figure.Paragraph ?? "",
            Note = figure.Note ?? "",
        };
        if (figure.Value is { } value)
        {
            proto.Value = (double)value;
        }

        if (figure.Numerator is { } numerator)
        {
            proto.Numerator = (double)numerator;
        }

        if (figure.Denominator is { } denominator)
        {
            proto.Denominator = (double)denominator;
        }

        return proto;
    }

    private static void SetScore(V1.Measure proto, PressureScore? score)
    {
        if (score is null)
        {
            return;
        }

        proto.Family = score.Parameter.Family.ToString();
        proto.Threshold = score.Threshold;
        proto.ThresholdKind = score.Threshold.Length == 0 ? "" : score.Parameter.ThresholdKind;
        proto.NextThreshold = score.NextThreshold;
        proto.NotScored = score.NotScored;
        if (score.Points is { } points)
        {
            proto.Points = points;
        }
    }

    private static void SetNumbers(V1.Measure proto, Measure measure)
    {
        if (measure.Value is not { } value)
        {
            return;
        }

        proto.Value = (double)value;
        if (measure.Numerator is { } numerator)
        {
            proto.Numerator = (double)numerator;
        }

        if (measure.Denominator is { } denominator)
        {
            proto.Denominator = (double)denominator;
        }
    }
}
