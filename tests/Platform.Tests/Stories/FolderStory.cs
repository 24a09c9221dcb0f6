using Microsoft.Extensions.Options;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.ImportClient.Folders;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Platform.Tests.Stories;

/// <summary>A folder that another system writes into, read again and again.</summary>
public sealed class FolderStory(EmptyPlatform empty) : IClassFixture<EmptyPlatform>, IDisposable
{
    private const string Workers = "staff_id,name,employment,start_date\nW1,Worker 1,Employee,2008-04-01\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("folder");
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("folder-data");

    public void Dispose()
    {
        folder.Delete(recursive: true);
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task Changed_files_are_taken_the_same_again_are_left_and_faults_refuse_everything()
    {
        Write("workers.csv", Workers);
        var first = await Reader().ReadAsync(CancellationToken.None);
        var again = await Reader().ReadAsync(CancellationToken.None);
        Write("org_units.csv", "code,name,type\nA,Authority,Authority\n");
        Write("posts.csv", "post_no,role,fte,org_unit,case_holding,qualified_required\nP1,SocialWorker,7,A,Y,Y\n");
        var refused = await Reader().ReadAsync(CancellationToken.None);
        Write("posts.csv", "post_no,role,fte,org_unit,case_holding,qualified_required\nP1,SocialWorker,1,A,Y,Y\n");
        var corrected = await Reader().ReadAsync(CancellationToken.None);

        Assert.Equal(
            [FolderOutcome.Taken, FolderOutcome.Unchanged, FolderOutcome.Refused, FolderOutcome.Taken],
            [first.Outcome, again.Outcome, refused.Outcome, corrected.Outcome]);
        Assert.Equal(first.ImportId, again.ImportId);
        Assert.Equal(ImportOutcome.Refused, (await History().FindAsync(refused.ImportId!.Value, CancellationToken.None))!.Outcome);
        Assert.Equal(corrected, Reader().Last());
    }

    [Fact]
    public async Task Killed_before_it_was_noted_it_is_read_again_and_changes_nothing()
    {
        Write("workers.csv", Workers.Replace("W1", "W2", StringComparison.Ordinal));
        await Reader().ReadAsync(CancellationToken.None);
        File.Delete(Path.Combine(data.FullName, "folder-read.json"));

        var again = await Reader().ReadAsync(CancellationToken.None);

        Assert.Equal(FolderOutcome.Taken, again.Outcome);
        Assert.Equal(1, Assert.Single((await History().FindAsync(again.ImportId!.Value, CancellationToken.None))!.Files).UnchangedRows);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_and_a_mapping_that_nobody_saved_are_said_and_tried_again()
    {
        Write("workers.csv", Workers);
        var unmapped = await Reader(mapping: "Nobody's").ReadAsync(CancellationToken.None);
        var gone = await Reader(path: Path.Combine(folder.FullName, "gone")).ReadAsync(CancellationToken.None);
        var there = await Reader().ReadAsync(CancellationToken.None);

        Assert.Equal([FolderOutcome.Failed, FolderOutcome.Failed, FolderOutcome.Taken], [unmapped.Outcome, gone.Outcome, there.Outcome]);
        Assert.Contains("Nobody's", unmapped.Reason, StringComparison.Ordinal);
        Assert.Equal("The folder is not there.", gone.Reason);
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(folder.FullName, file), text);

    private ImportHistory History() => new(_ => empty.Platform.CallerAs(Roles.System), TimeProvider.System);

    // A new one each time, as after a start.
    private FolderReader Reader(string? path = null, string mapping = "") => new(
        new Importer(_ => empty.Platform.CallerAs(Roles.System), TimeProvider.System),
        Options.Create(new FolderOptions { Path = path ?? folder.FullName, Mapping = mapping }),
        Options.Create(new PlatformOptions { DataDirectory = data.FullName }),
        TimeProvider.System);
}
