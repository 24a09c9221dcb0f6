using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Benchmarks;

/// <summary>
/// A caseload that the council said it works to from a day on: for a unit and everything below it that has none of its own. It is kept for
/// good, so that the figures of a past day are made with the one of that day.
/// </summary>
[Audited("adopted benchmark", Key = nameof(Unit))]
public sealed class AdoptedBenchmark
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The unit's code; the authority's for all of it.</summary>
    public required string Unit { get; init; }

    public required string Name { get; init; }

    /// <summary>Who says so, where.</summary>
    public required string Source { get; init; }

    /// <summary>The lower end of a range, children a whole-time worker; null where one number is adopted.</summary>
    public decimal? Least { get; init; }

    /// <summary>Children a whole-time worker: what one available FTE is compared with.</summary>
    public required decimal Most { get; init; }

    public required BenchmarkMode Mode { get; init; }

    public required DateOnly AdoptedOn { get; init; }

    public required string AgreedWith { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The sign-in's subject of whoever recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>The first day that it holds no longer, withdrawn or replaced; null while it is neither.</summary>
    public DateOnly? EndsOn { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string WithdrawnBy { get; private set; } = "";

    /// <summary>Why it was withdrawn. Empty while it was not, and where another took its place.</summary>
    public string WithdrawnBecause { get; private set; } = "";

    public long Version { get; private set; } = 1;

    /// <summary>Workers may be over it. What a structure was planned on says nothing about safety, and stands beside a limit.</summary>
    public bool IsLimit => Mode is not BenchmarkMode.Planning;

    /// <summary>False where it was withdrawn or replaced from its first day on.</summary>
    public bool HeldAtAll => !(EndsOn <= AdoptedOn);

    public AdoptedLimit ToLimit() => new(Unit, Most, AdoptedOn, AgreedWith);

    public bool StandsOn(DateOnly day) => AdoptedOn <= day && !(EndsOn <= day);

    /// <summary>Another is adopted on a day, from which this one holds no longer.</summary>
    public void ReplaceOn(DateOnly day)
    {
        if (StandsOn(day))
        {
            (EndsOn, Version) = (day, Version + 1);
        }
    }

    public void Withdraw(DateOnly endsOn, string because, string by, DateTimeOffset now)
    {
        if (EndsOn is not null)
        {
            throw new FailedPreconditionException("BENCHMARK_OVER", "This benchmark was withdrawn already, or another took its place.");
        }

        if (endsOn < AdoptedOn)
        {
            throw new InvalidArgumentException("ends_on", $"Choose {Words.Long(AdoptedOn)}, when it was adopted, or a later day.");
        }

        (EndsOn, WithdrawnAt, WithdrawnBy, WithdrawnBecause, Version) = (endsOn, now, by, because, Version + 1);
    }
}
