using WorkforcePlatform.Messaging.V1;

namespace WorkforcePlatform.ImportClient;

/// <summary>One import of the past, put together from what each owner keeps of its files.</summary>
public sealed record ImportRecord(Guid ImportId, string By, DateTimeOffset StartedAt, ImportOutcome Outcome, IReadOnlyList<ImportFile> Files)
{
    // A file whose state has not moved for this long is not being worked on.
    private static readonly TimeSpan Stalled = TimeSpan.FromMinutes(2);

    /// <param name="files">The files of one import, of every owner; at least one.</param>
    /// <param name="now">Tells an import under way from one that was interrupted.</param>
    public static ImportRecord Of(IReadOnlyList<ImportFile> files, DateTimeOffset now)
    {
        var ordered = files.OrderBy(file => OrderOf(file.File)).ToList();
        return new ImportRecord(
            Guid.Parse(files[0].ImportId), files[0].By, files.Min(file => file.CreateTime.ToDateTimeOffset()), OutcomeOf(ordered, now), ordered);
    }

    internal static ImportOutcome OutcomeOf(IReadOnlyList<ImportFile> files, DateTimeOffset now)
    {
        bool Any(ImportFile.Types.State state) => files.Any(file => file.State == state);
        var moving = files.Max(file => file.UpdateTime.ToDateTimeOffset()) > now - Stalled;
        return (Any(ImportFile.Types.State.Committed), Any(ImportFile.Types.State.Refused)) switch
        {
            (true, _) when files.All(file => file.State == ImportFile.Types.State.Committed) => ImportOutcome.Taken,
            (true, _) => moving && Any(ImportFile.Types.State.Ready) ? ImportOutcome.Running : ImportOutcome.Interrupted,
            (_, true) => ImportOutcome.Refused,
            _ when Any(ImportFile.Types.State.Uploading) => moving ? ImportOutcome.Running : ImportOutcome.Discarded,
            _ when Any(ImportFile.Types.State.Ready) => ImportOutcome.Ready,
            _ => ImportOutcome.Discarded,
        };
    }

    internal static int OrderOf(string file) => ContractFile.All.TakeWhile(known => known.Name != file).Count();
}
