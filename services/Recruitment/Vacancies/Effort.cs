using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>
/// What vacancies.csv says of one vacancy. Kept by the vacancy's key and apart from what events write: a vacancy that is derived
/// anew finds it again.
/// </summary>
[Audited("effort to fill a vacancy")]
public sealed class Effort
{
    /// <summary>In upper case.</summary>
    public required string PostNo { get; init; }
    public required DateOnly VacantSince { get; init; }
    public EffortDetails Details { get; private set; } = null!;

    /// <summary>Takes the details over. False if they are what is known already.</summary>
    public bool Take(EffortDetails details)
    {
        if (details == Details)
        {
            return false;
        }

        Details = details;
        return true;
    }
}
