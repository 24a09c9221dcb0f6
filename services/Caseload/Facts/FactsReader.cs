using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Teams;

namespace WorkforcePlatform.Caseload.Facts;

/// <summary>
/// Gives the facts as they are now. They are read once and kept for as long as their stamp stands, so that a page costs
/// one small query; every replica of the service sees a change with the transaction that made it.
/// </summary>
public sealed class FactsReader(IDbContextFactory<CaseloadDb> databases, TimeProvider clock) : IDisposable
{
    private readonly UnderStamp<AllFacts> facts = new(databases, clock, FactsQuery.ReadAsync, keeps: _ => true);
    private readonly UnderStamp<TeamFigures> teams = new(databases, clock, TeamSumsQuery.ReadAsync, keeps: figures => figures.Sums is not null);

    /// <summary>Every fact: for any day, and for the rows behind a figure.</summary>
    public Task<AllFacts> ReadAsync(CancellationToken ct) => facts.ReadAsync(ct);

    /// <summary>The units with their derived sums of the current day; reads neither cases nor allocations.</summary>
    public Task<TeamFigures> ReadTeamsAsync(CancellationToken ct) => teams.ReadAsync(ct);

    public void Dispose()
    {
        facts.Dispose();
        teams.Dispose();
    }
}
