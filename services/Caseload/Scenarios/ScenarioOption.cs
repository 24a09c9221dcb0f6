using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Scenarios;

/// <summary>A scenario that somebody kept for a unit, to be compared with others: option A, B, C. It is kept for good, also when it is withdrawn.</summary>
[Audited("scenario option", Key = nameof(Unit))]
public sealed class ScenarioOption
{
    /// <summary>More at once are not compared; they are withdrawn.</summary>
    public const int MostStanding = 12;

    private const int Letters = 26;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The unit's code.</summary>
    public required string Unit { get; init; }

    /// <summary>From 1 on in each unit, never given twice: a paper may quote a letter.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>What was asked, every default filled in: a <see cref="V1.PreviewScenarioRequest"/>.</summary>
    public required byte[] Asked { get; init; }

    /// <summary>What came out when it was saved: a <see cref="V1.Scenario"/>.</summary>
    public required byte[] Saved { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The sign-in's subject of whoever saved it.</summary>
    public required string SavedBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string WithdrawnBy { get; private set; } = "";

    /// <summary>Empty while it is not withdrawn.</summary>
    public string WithdrawnBecause { get; private set; } = "";

    public long Version { get; private set; } = 1;

    /// <summary>A to Z, then AA, AB and so on.</summary>
    public string Letter => LetterOf(Number);

    public void Withdraw(string because, string by, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
        {
            throw new FailedPreconditionException("OPTION_WITHDRAWN", "This option was withdrawn already.");
        }

        (WithdrawnAt, WithdrawnBy, WithdrawnBecause, Version) = (now, by, because, Version + 1);
    }

    private static string LetterOf(int number) => (number > Letters ? LetterOf((number - 1) / Letters) : "") + (char)('A' + ((number - 1) % Letters));
}
