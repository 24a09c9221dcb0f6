using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>A child's workers by the register and what is recorded of them by hand, as one decision sees them.</summary>
internal sealed record ChildWorkers(string ChildId, IReadOnlyList<Allocation> Rows, IReadOnlyList<RecordedAllocation> Recorded)
{
    /// <summary>Another one after every change to either.</summary>
    public string Etag => $"{Decisions}-{Hash(string.Join('\n', Rows.Where(row => row.IsPrimary).Select(row => $"{row.StaffId} {Words.Iso(row.StartsOn)} {row.Until}")))}";

    private string Decisions => Recorded.Sum(one => one.Version).ToString(CultureInfo.InvariantCulture);

    /// <param name="db">Tracks what is read.</param>
    /// <param name="childId">In upper case, as keys are stored.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<ChildWorkers> ReadAsync(CaseloadDb db, string childId, CancellationToken ct) => (await ReadAsync(db, [childId], ct))[childId];

    /// <summary>The same of several children, by reference.</summary>
    public static async Task<IReadOnlyDictionary<string, ChildWorkers>> ReadAsync(CaseloadDb db, List<string> children, CancellationToken ct)
    {
        var rows = (await db.Allocations.Where(row => EF.Parameter(children).Contains(row.ChildId)).OrderBy(row => row.StartsOn).ThenBy(row => row.StaffId).ToListAsync(ct)).ToLookup(row => row.ChildId);
        var recorded = (await db.RecordedAllocations.Where(one => EF.Parameter(children).Contains(one.ChildId)).OrderBy(one => one.Id).ToListAsync(ct)).ToLookup(one => one.ChildId);
        return children.ToDictionary(child => child, child => new ChildWorkers(child, [.. rows[child]], [.. recorded[child]]));
    }

    public RecordedAllocation? OpenOn(DateOnly today) => Recorded.FirstOrDefault(one => Standings.IsOpen(Standings.Of(one, Rows, today)));

    /// <summary>The primary worker's row on a day; null if nobody is.</summary>
    public Allocation? PrimaryOn(DateOnly day) => Rows.LastOrDefault(row => row.IsPrimary && row.StartsOn <= day && !(row.Until <= day));

    /// <summary>Refuses what was decided on something else than what is true now: who decided meanwhile is told, a file is not somebody.</summary>
    public void Require(string etag)
    {
        if (etag == Etag)
        {
            return;
        }

        if (Recorded.MaxBy(one => one.WithdrawnAt ?? one.RecordedAt) is { } last && etag.Split('-')[0] != Decisions)
        {
            var (by, at, what) = last.WithdrawnAt is { } withdrawn ? (last.WithdrawnBy, withdrawn, "withdrew the allocation to") : (last.RecordedBy, last.RecordedAt, "allocated this child to");
            throw new FailedPreconditionException(
                "ALLOCATED_MEANWHILE",
                $"{by} {what} {last.StaffId} from {Words.Long(last.StartsOn)} meanwhile, on {Words.Long(LondonTime.DayOf(at))}. Nothing of yours was recorded. Look at what follows again.");
        }

        throw new StaleEtagException("The child's list of workers", "");
    }

    /// <summary>Refuses an allocation that the register or an earlier plan leaves no room for.</summary>
    public void RequireRoom(string staffId, DateOnly startsOn, DateOnly today)
    {
        if (OpenOn(today) is { } open)
        {
            throw new FailedPreconditionException(
                "ALLOCATION_RECORDED",
                $"{open.RecordedBy} allocated this child to {open.StaffId} from {Words.Long(open.StartsOn)}, and no file has confirmed it. Withdraw that before you record another.");
        }

        if (PrimaryOn(startsOn)?.StaffId == staffId || Rows.Any(row => row.StaffId == staffId && row.StartsOn == startsOn))
        {
            throw new FailedPreconditionException("HELD_ALREADY", $"{staffId} works with this child from that day already.");
        }

        if (Rows.FirstOrDefault(row => row.IsPrimary && row.StartsOn >= startsOn) is { } later)
        {
            throw new FailedPreconditionException("HELD_LATER", $"{later.StaffId} becomes the primary worker on {Words.Long(later.StartsOn)}. Choose a later day.");
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
