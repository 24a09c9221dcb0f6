using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Establishment;

/// <summary>What is planned of a worker's leaving. It counts in nothing that is vacant; it says what is to fall vacant.</summary>
internal static class Leavings
{
    /// <summary>The leaving that was recorded by hand and that no file has confirmed; null if there is none.</summary>
    public static LeavingState? Planned(this WorkerState worker) =>
        worker.Leavings.FirstOrDefault(leaving => leaving.Standing is PlanStanding.Planned or PlanStanding.Contradicted);

    /// <summary>The worker as if they left as planned.</summary>
    public static WorkerState AsPlanned(this WorkerState worker)
    {
        if (worker.Planned() is not { } planned || (worker.Until.Length > 0 && string.CompareOrdinal(worker.Until, planned.Until) <= 0))
        {
            return worker;
        }

        var leaver = worker.Clone();
        leaver.Until = planned.Until;
        return leaver;
    }
}
