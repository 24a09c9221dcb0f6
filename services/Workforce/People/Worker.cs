using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce.People;

/// <summary>Someone who fills posts, with their absences and reductions. Every change goes through a method here and raises the version.</summary>
[Audited("worker", Key = nameof(StaffId))]
public sealed partial class Worker
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The council's own number, in upper case: numbers that differ only in case are one.</summary>
    public required string StaffId { get; init; }
    public WorkerDetails Details { get; private set; } = null!;
    public long Version { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
    public string Etag => ServiceDefaults.Database.Etag.Of(Version);

    public static Worker Join(string staffId, WorkerDetails details, DateTimeOffset now)
    {
        var worker = new Worker { StaffId = staffId.ToUpperInvariant() };
        worker.Change(details, now);
        return worker;
    }

    /// <summary>Takes the details over. False, and no new version, if they are what is known already.</summary>
    public bool Change(WorkerDetails details, DateTimeOffset now)
    {
        if (details == Details)
        {
            return false;
        }

        if (details.Until <= details.StartsOn)
        {
            throw new InvalidArgumentException("end_date", "A worker can not leave before they start.");
        }

        if (details.AsyeUntil <= details.AsyeFrom)
        {
            throw new InvalidArgumentException("asye_end", "The assessed and supported year can not end before it starts.");
        }

        Details = details;
        return Touch(now);
    }

    /// <summary>Ends a worker's time here: they are gone on <paramref name="from"/>, even if they were to leave later. One who would only start then is gone the day after they start.</summary>
    public bool Leave(DateOnly from, DateTimeOffset now)
    {
        if (Details.Until <= from)
        {
            return false;
        }

        var until = from > Details.StartsOn ? from : Details.StartsOn.AddDays(1);
        return Change(Details with { Until = until }, now);
    }

    private bool Touch(DateTimeOffset now)
    {
        (UpdatedAt, Version) = (now, Version + 1);
        return true;
    }
}
