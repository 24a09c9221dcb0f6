using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>Gives the facts as they are now, read once and kept while nothing changes.</summary>
public sealed class FactsReader(IDbContextFactory<CaseloadDb> databases, TimeProvider clock) : IDisposable
{
    private readonly KeptReadings<CaseloadDb, AllFacts> facts = new(databases, days: 1, FactsQuery.ReadAsync);
    private readonly KeptReadings<CaseloadDb, TeamFigures> teams = new(databases, days: 1, new TeamSumsQuery().ReadAsync, keeps: figures => figures.Sums is not null);

    /// <summary>Every fact: for any day, and for the rows behind a figure.</summary>
    public Task<AllFacts> ReadAsync(CancellationToken ct) => facts.ReadAsync(LondonTime.Today(clock), ct);

    /// <summary>The units with their derived sums of the current day; reads neither cases nor allocations.</summary>
    public Task<TeamFigures> ReadTeamsAsync(CancellationToken ct) => teams.ReadAsync(LondonTime.Today(clock), ct);

    public void Dispose()
    {
        facts.Dispose();
        teams.Dispose();
    }
}
