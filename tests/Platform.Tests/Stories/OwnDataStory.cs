using System.Security.Cryptography;
using WorkforcePlatform.Platform.Tests.Faults;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Platform.Tests.Stories;

/// <summary>From the sample to a folder of one's own with one button, and back, without losing either.</summary>
public sealed class OwnDataStory : IDisposable
{
    private const string SampleNotice = "Sample: Darlington";

    private readonly string folder = Directory.CreateTempSubdirectory("own-data").FullName;
    private readonly string files = Directory.CreateTempSubdirectory("own-data-files").FullName;
    private readonly int port = PlatformProcess.FreePort();
    private readonly int grpcPort = PlatformProcess.FreePort();

    [Fact]
    public async Task An_administrator_opens_an_empty_folder_and_the_sample_stays_as_it_was()
    {
        SmallAuthority.Write(files, round: 0);
        Dictionary<string, string> sample;

        using (await StartAsync())
        {
            Assert.Contains(SampleNotice, await HomeAsync(), StringComparison.Ordinal);
            await OpenOtherFolderAsync();
            var empty = await HomeAsync();
            Assert.Contains("Not loaded.", empty, StringComparison.Ordinal);
            Assert.DoesNotContain(SampleNotice, empty, StringComparison.Ordinal);
            sample = HashesOfDatabases();
            Assert.Equal(0, (await CommandLine.RunAsync(folder, "import", files)).ExitCode);
        }

        using (await StartAsync())
        {
            Assert.Contains("Synthetic", await HomeAsync(), StringComparison.Ordinal);
        }

        Assert.NotEmpty(sample);
        Assert.Equal(sample, HashesOfDatabases());
        using (await StartAsync("--sample"))
        {
            Assert.Contains(SampleNotice, await HomeAsync(), StringComparison.Ordinal);
        }
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        Directory.Delete(files, recursive: true);
    }

    private async Task<PlatformProcess> StartAsync(params string[] settings)
    {
        var platform = await PlatformProcess.StartAsync(folder, [$"--Platform:Port={port}", $"--Platform:GrpcPort={grpcPort}", .. settings]);
        using var reader = Reader();
        await Eventually.TrueAsync(async () => (await reader.GetAsync("/health/ready")).IsSuccessStatusCode);
        return platform;
    }

    private async Task<string> HomeAsync()
    {
        using var reader = Reader();
        await reader.SignInAsync("demo-administrator");
        return await reader.ReadAsync("/");
    }

    // Goes where the answer sends a browser, as often as it takes: to sign-in, on the other folder.
    private async Task OpenOtherFolderAsync()
    {
        using var reader = Reader();
        await reader.SignInAsync("demo-administrator");
        using var answer = await reader.PostAsync("/data/own/open");
        var next = Assert.Single(answer.Headers.GetValues("Refresh")).Split("url=")[1];
        await Eventually.TrueAsync(async () => !(await TryReadAsync(next)).Contains(SampleNotice, StringComparison.Ordinal));
    }

    private async Task<string> TryReadAsync(string path)
    {
        try
        {
            using var reader = Reader();
            return await reader.ReadAsync(path);
        }
        catch (HttpRequestException)
        {
            return SampleNotice;
        }
    }

    private Dictionary<string, string> HashesOfDatabases() =>
        Directory.EnumerateFiles(folder, "*.db").ToDictionary(file => file, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));

    private PageReader Reader() => new(new Uri($"http://127.0.0.1:{port}"));
}
