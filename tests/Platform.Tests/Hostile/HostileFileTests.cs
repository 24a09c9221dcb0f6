using System.Collections.Concurrent;
using Google.Protobuf;
using Grpc.Core;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Platform.Tests.Permissions;
using WorkforcePlatform.ServiceDefaults.Security;
using Xunit.Abstractions;

namespace WorkforcePlatform.Platform.Tests.Hostile;

/// <summary>Files through the real import: each is refused in words or would be taken, and nothing of it stays.</summary>
[Collection(TwoServicesTests.Name)]
public sealed class HostileFileTests(TwoServices site, ITestOutputHelper output)
{
    private const int ChunkBytes = 1024 * 1024;

    private readonly ConcurrentBag<string> wrong = [];

    private ImportService.ImportServiceClient Administrator => site.Platform.As<ImportService.ImportServiceClient>(Roles.Administrator);

    [Fact]
    public async Task A_hostile_file_is_refused_in_words_or_taken_as_data_and_nothing_of_it_stays()
    {
        var before = await StoredFacts.ReadAsync(site.Platform);

        await Parallel.ForEachAsync(HostileFiles.All, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (one, _) => await SendAsync(one));

        output.WriteLine($"{HostileFiles.All.Count} files.");
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Order(StringComparer.Ordinal)));
        Assert.Equal(before, await StoredFacts.ReadAsync(site.Platform));
    }

    [Theory]
    [InlineData("../posts.csv")]
    [InlineData("..\\posts.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\Windows\\win.ini")]
    [InlineData("\\\\evil\\share\\posts.csv")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://evil.example.org/posts.csv")]
    [InlineData("posts.csv/../../token")]
    [InlineData("posts.csv\0.txt")]
    [InlineData("posts.csv%00")]
    [InlineData("%2e%2e%2fposts.csv")]
    [InlineData("....//posts.csv")]
    [InlineData("posts.csv ")]
    [InlineData("posts.csv.")]
    [InlineData("posts.csv::$DATA")]
    [InlineData("con")]
    [InlineData("nul.csv")]
    [InlineData("aux")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("~")]
    [InlineData("$(id).csv")]
    [InlineData("`id`.csv")]
    [InlineData("; rm -rf / #.csv")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\"; DROP TABLE ImportFiles; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=1+1.csv")]
    [InlineData("‮vsc.stsop")]
    [InlineData("pоsts.csv")]
    [InlineData("\r\nposts.csv")]
    [InlineData("signing-keys.json")]
    [InlineData("workforce.db")]
    [InlineData("sqlite_master")]
    public async Task A_file_of_another_name_is_no_file_of_the_contract(string name)
    {
        var id = Guid.CreateVersion7().ToString();

        var begin = await Assert.ThrowsAsync<RpcException>(async () => await Administrator.BeginFileAsync(new BeginFileRequest { ImportId = id, File = name }));
        var upload = await Assert.ThrowsAsync<RpcException>(async () => await Administrator.UploadChunkAsync(new UploadChunkRequest { ImportId = id, File = name, Data = ByteString.CopyFromUtf8("post_no\n") }));

        Assert.Equal((StatusCode.NotFound, StatusCode.NotFound), (begin.StatusCode, upload.StatusCode));
    }

    private async Task SendAsync(HostileFiles.Case one)
    {
        var client = Administrator;
        var id = Guid.CreateVersion7().ToString();
        await client.BeginFileAsync(new BeginFileRequest { ImportId = id, File = one.File });
        foreach (var (chunk, index) in one.Bytes.Chunk(ChunkBytes).Select((chunk, index) => (chunk, index)))
        {
            await client.UploadChunkAsync(new UploadChunkRequest { ImportId = id, File = one.File, Index = index, Data = ByteString.CopyFrom(chunk) });
        }

        try
        {
            var file = await client.CheckFileAsync(new CheckFileRequest { ImportId = id, File = one.File });
            var faults = await client.ListImportFaultsAsync(new ListImportFaultsRequest { ImportId = id, File = one.File });
            Expect(one.Taken ? file.State is ImportFile.Types.State.Ready : file.State is ImportFile.Types.State.Refused && faults.Faults.Count > 0, $"{one.What}: {file.State}, {faults.Faults.FirstOrDefault()}");
            Expect(faults.Faults.All(fault => fault.Message.Length is > 0 and < 2_000), $"{one.What}: a message is too long or empty");
            if (!one.Taken)
            {
                var commit = await Assert.ThrowsAsync<RpcException>(async () => await client.CommitFileAsync(new CommitFileRequest { ImportId = id, File = one.File, ClosingConfirmed = true }));
                Expect(commit.StatusCode == StatusCode.FailedPrecondition, $"{one.What}: commit {commit.StatusCode}");
            }
        }
        catch (RpcException broken)
        {
            wrong.Add($"{one.What}: {broken.Status}");
        }

        await client.DiscardImportAsync(new DiscardImportRequest { ImportId = id });
    }

    private void Expect(bool holds, string what)
    {
        if (!holds)
        {
            wrong.Add(what);
        }
    }
}
