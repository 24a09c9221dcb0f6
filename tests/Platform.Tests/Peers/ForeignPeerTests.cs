using System.Diagnostics;
using System.Text.Json;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Platform.Tests.Peers;

/// <summary>A client of another make and language, <c>@grpc/grpc-js</c>, uses the platform by its protos alone.</summary>
public sealed class ForeignPeerTests(DarlingtonPlatform darlington) : IClassFixture<DarlingtonPlatform>
{
    [Fact]
    public async Task With_a_token_it_lists_teams_and_reads_pressure()
    {
        var answer = await AskAsync(darlington.Platform.TokenOf(Roles.Manager));

        Assert.Equal("29.8", answer.GetProperty("shown").GetString());
        Assert.Equal("2009-10-30", answer.GetProperty("on").GetString());
        Assert.Contains("CP", answer.GetProperty("units").EnumerateArray().Select(unit => unit.GetString()));
    }

    [Fact]
    public async Task Without_a_token_it_is_refused()
    {
        var answer = await AskAsync(token: null);

        Assert.Equal("UNAUTHENTICATED", answer.GetProperty("refused").GetString());
    }

    private async Task<JsonElement> AskAsync(string? token)
    {
        var script = Path.Combine(Repository.Root, "tests", "Platform.Tests", "Peers", "read-teams.js");
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, WorkingDirectory = Repository.Root };
        string[] arguments = [script, darlington.Platform.Grpc.Authority, Path.Combine(Repository.Root, "protos"), "CORE", .. token is null ? Array.Empty<string>() : [token]];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        var printed = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonDocument.Parse(printed).RootElement.Clone();
    }
}
