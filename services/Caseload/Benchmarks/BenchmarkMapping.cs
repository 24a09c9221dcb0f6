using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Benchmarks;

/// <summary>Adopted benchmarks and ASYE factors as they travel. Report authors are told nobody's name.</summary>
internal static class BenchmarkMapping
{
    public static V1.AdoptedBenchmark ToProto(this AdoptedBenchmark one, Outline known, DateOnly day, Caller caller) => new()
    {
        BenchmarkId = one.Id.ToString(),
        Unit = one.Unit,
        UnitName = known.UnitFacts.FirstOrDefault(unit => unit.Code == one.Unit)?.Name ?? one.Unit,
        Name = one.Name,
        Source = one.Source,
        Least = (double)(one.Least ?? 0),
        Most = (double)one.Most,
        Mode = one.Mode.ToString(),
        AdoptedOn = Words.Iso(one.AdoptedOn),
        AgreedWith = one.AgreedWith,
        Reason = one.Reason,
        RecordedBy = caller.MayRead(one.RecordedBy),
        RecordedOn = Words.Iso(LondonTime.DayOf(one.RecordedAt)),
        EndedOn = one.EndsOn is { } end ? Words.Iso(end) : "",
        WithdrawnBy = caller.MayRead(one.WithdrawnBy),
        WithdrawnOn = one.WithdrawnAt is { } at ? Words.Iso(LondonTime.DayOf(at)) : "",
        WithdrawnBecause = one.WithdrawnBecause,
        Stands = one.StandsOn(day),
        Etag = Etag.Of(one.Version),
    };

    /// <summary>For lists of benchmarks to compare a unit with.</summary>
    public static V1.Benchmark ToBenchmark(this AdoptedBenchmark one) => new()
    {
        Code = $"adopted-{one.Id}",
        Value = (double)one.Most,
        Name = one.Name,
        Source = one.Source,
        Mode = one.Mode.ToString(),
        AdoptedOn = Words.Iso(one.AdoptedOn),
    };

    public static V1.WeightSet ToProto(this WeightSet set) => new()
    {
        Name = set.Name,
        Source = set.Source,
        Weights =
        {
            set.Points.Select(weight => new V1.CaseWeight { Kind = Words.Category(weight.Key), Points = (double)weight.Value }),
            new V1.CaseWeight { Kind = "Looked after, complex", Points = (double)set.ComplexLookedAfter },
            new V1.CaseWeight { Kind = "In pre-proceedings", Points = (double)set.PreProceedings, Added = true },
            new V1.CaseWeight { Kind = "In care proceedings", Points = (double)set.Proceedings, Added = true },
        },
    };

    public static V1.AsyeFactor ToProto(this AsyeFactor one, AsyeFactor? next, bool stands, Caller caller) => new()
    {
        Factor = (double)one.Factor,
        FromOn = Words.Iso(one.FromOn),
        Reason = one.Reason,
        SetBy = caller.MayRead(one.SetBy),
        SetOn = Words.Iso(LondonTime.DayOf(one.SetAt)),
        Stands = stands,
        EndedOn = next is null ? "" : Words.Iso(next.FromOn),
    };
}
