using WorkforcePlatform.ServiceDefaults.Auditing;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Workforce.Mappings;

/// <summary>
/// How the files of one system are read, by name. It belongs to no one file's owner, for a system's files go to several services; it is
/// kept here, with the users and with who keeps each data set. Deleted, it keeps its row with the reason.
/// </summary>
[Audited("import mapping", Key = nameof(Key))]
public sealed class SavedMapping
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>In upper case, so that names which differ only in case are one.</summary>
    public required string Key { get; init; }

    /// <summary>The mapping as it was sent, without what is noted beside it.</summary>
    public byte[] Content { get; private set; } = [];
    public string Reason { get; private set; } = "";
    public string ChangedBy { get; private set; } = "";
    public DateTimeOffset ChangedAt { get; private set; }
    public bool Deleted { get; private set; }
    public long Version { get; private set; }
    public string Etag => ServiceDefaults.Database.Etag.Of(Version);

    public void Change(byte[] content, string reason, string by, DateTimeOffset now) =>
        (Content, Reason, ChangedBy, ChangedAt, Version) = (content, reason, by, now, Version + 1);

    public void Delete(string reason, string by, DateTimeOffset now)
    {
        if (Deleted)
        {
            throw new NotFoundException("Mapping", Key);
        }

        (Deleted, Reason, ChangedBy, ChangedAt, Version) = (true, reason, by, now, Version + 1);
    }
}
