using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Teams;

/// <summary>Every batch of events works out anew the sums of the teams that it touched.</summary>
public sealed class TeamsChanged(TimeProvider clock) : IAfterBatch<CaseloadDb>
{
    public Task ApplyAsync(CaseloadDb db, IReadOnlyList<object> changedRowsBeforeAndAfter, CancellationToken ct) =>
        TeamSumsUpdate.RunAsync(db, LondonTime.Today(clock), new Touched(changedRowsBeforeAndAfter), ct);
}
