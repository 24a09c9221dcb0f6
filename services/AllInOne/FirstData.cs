using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Portal.Layout;

namespace WorkforcePlatform.AllInOne;

/// <summary>What an empty folder is filled with, under an import id of its own.</summary>
/// <param name="ImportId">The same at every start, so that what was interrupted is finished.</param>
/// <param name="Notice">What every page then says.</param>
/// <param name="Files">Prepares them.</param>
internal sealed record FirstData(Guid ImportId, LoadedSample Notice, Func<ImportRequest> Files)
{
    private static readonly Guid SampleImport = new("0b2d6e1c-2009-7030-8a10-da5100000001");
    private static readonly Guid SyntheticImport = new("0b2d6e1c-2009-7030-8a10-da5100000002");

    public static FirstData Sample { get; } = new(SampleImport, LoadedSample.Darlington, () => new ImportRequest
    {
        ImportId = SampleImport,
        Files = ImportSource.OfPathOrFolder(Path.Combine(AppContext.BaseDirectory, "Sample", "darlington-2009")),
    });

    /// <param name="folder">Where the made-up files are kept.</param>
    /// <param name="today">Their last day, if they are not there yet.</param>
    public static FirstData Synthetic(string folder, DateOnly today) => new(SyntheticImport, LoadedSample.Synthetic, () =>
    {
        var (files, asAt) = SyntheticFiles.In(folder, today);
        return new ImportRequest { ImportId = SyntheticImport, Files = ImportSource.OfPathOrFolder(files), AsAt = asAt };
    });
}
