using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Vacancies;

/// <summary>A post's whole state with those of everyone who holds it or is booked on it, as far as they are known here.</summary>
internal sealed record PostStates(WorkforceV1.PostState Post, IReadOnlyCollection<WorkforceV1.WorkerState> Workers);
