using System.Net;
using System.Security.Cryptography;
using WorkforcePlatform.Platform.Tests.Faults;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Platform.Tests.Stories;

/// <summary>From the sample to a folder of one's own with one button, and back, without losing either.</summary>
public sealed class OwnDataStory : IDisposable
{
    private const string SampleNotice = "Sample: Darlington";
    private const string SyntheticNotice = "Synthetic data.";

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
            await OpenFolderAsync("own", until: page => page.Length > 0 && !page.Contains(SampleNotice, StringComparison.Ordinal));
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

    [Fact]
    public async Task An_administrator_loads_a_synthetic_authority_and_every_page_says_that_nothing_in_it_is_real()
    {
        using (await StartAsync())
        {
            await OpenFolderAsync("synthetic", until: page => page.Contains(SyntheticNotice, StringComparison.Ordinal));
            await ReadyAsync();

            var (home, verified) = (await HomeAsync(), await CommandLine.RunAsync(folder, "verify"));
            Assert.Contains("Synthetic council 1", home, StringComparison.Ordinal);
            Assert.True(verified.ExitCode == 0, verified.Output);
            await OpenFolderAsync("sample", until: page => page.Contains(SampleNotice, StringComparison.Ordinal));
            Assert.DoesNotContain(SyntheticNotice, await HomeAsync(), StringComparison.Ordinal);
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
        await ReadyAsync();
        return platform;
    }

    private async Task ReadyAsync()
    {
        using var reader = Reader();
        await Eventually.TrueAsync(() => IsReadyAsync(reader));
    }

    // Between two folders nobody listens.
    private static async Task<bool> IsReadyAsync(PageReader reader)
    {
        try
        {
            using var answer = await reader.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<string> HomeAsync()
    {
        using var reader = Reader();
        await reader.SignInAsync("demo-administrator");
        var home = "";
        await Eventually.TrueAsync(async () => (home = await TextAsync(reader)).Length > 0);
        return home;
    }

    // Just after a start a busy machine may answer "in a moment": then whoever reads asks again.
    private static async Task<string> TextAsync(PageReader reader)
    {
        using var answer = await reader.GetAsync("/");
        return answer.StatusCode == HttpStatusCode.ServiceUnavailable ? "" : WebUtility.HtmlDecode(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    // Goes where the answer sends a browser, as often as it takes: to sign-in, on the other folder.
    private async Task OpenFolderAsync(string kind, Func<string, bool> until)
    {
        using var reader = Reader();
        await reader.SignInAsync("demo-administrator");
        using var answer = await reader.PostAsync($"/data/open/{kind}");
        var next = Assert.Single(answer.Headers.GetValues("Refresh")).Split("url=")[1];
        await Eventually.TrueAsync(async () => until(await TryReadAsync(next)));
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
            // Between two folders nobody answers.
            return "";
        }
    }

    private Dictionary<string, string> HashesOfDatabases() =>
        Directory.EnumerateFiles(folder, "*.db").ToDictionary(file => file, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));

    private PageReader Reader() => new(new Uri($"http://127.0.0.1:{port}"));
}
