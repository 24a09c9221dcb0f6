namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>A service's files, without the type of its database: what ImportService calls.</summary>
public interface IImportOwner
{
    /// <summary>The service, for example workforce.</summary>
    string Owner { get; }

    bool Owns(string file);

    bool OwnsKeys(string kind);

    /// <summary>The columns of a file that it owns.</summary>
    IReadOnlyList<ImportColumn> ColumnsOf(string file);

    Task<FileRecord> BeginAsync(Guid importId, string file, ImportReading reading, string by, CancellationToken ct);

    Task<FileRecord> UploadAsync(Guid importId, string file, int index, byte[] data, CancellationToken ct);

    Task<FileRecord> CheckAsync(Guid importId, string file, CancellationToken ct);

    Task<FileRecord> CommitAsync(Guid importId, string file, bool closingConfirmed, CancellationToken ct);

    /// <summary>The files that were given up.</summary>
    Task<IReadOnlyList<FileRecord>> DiscardAsync(Guid importId, CancellationToken ct);

    Task<FileRecord> GetAsync(Guid importId, string file, CancellationToken ct);

    /// <summary>Newest first, after the given place in the joint order of every owner.</summary>
    Task<IReadOnlyList<FileRecord>> ListAsync(Guid? importId, ListPlace? after, int size, CancellationToken ct);

    Task<IReadOnlyList<FileFault>> ListFaultsAsync(Guid importId, string file, int afterLine, long afterId, int size, CancellationToken ct);

    Task<FoundKeys> ResolveAsync(string kind, IReadOnlyCollection<string> keys, Guid? importId, CancellationToken ct);

    /// <summary>Gives up what was staged before <paramref name="before"/> and never taken.</summary>
    Task DiscardOlderAsync(DateTimeOffset before, CancellationToken ct);
}
