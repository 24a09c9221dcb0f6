using System.Text.Json;

namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

public sealed class OfficialPackagesTests
{
    [Theory]
    [InlineData("protos/Protos.csproj")]
    [InlineData("services/ServiceDefaults/ServiceDefaults.csproj")]
    public async Task One_switch_trades_the_stand_ins_for_the_official_packages(string project)
    {
        var byDefault = await ReferencesAsync(project, official: false);
        var switched = await ReferencesAsync(project, official: true);

        Assert.Contains(byDefault, reference => reference.Contains("standins", StringComparison.Ordinal));
        Assert.DoesNotContain("Grpc.Core.Api", byDefault);
        Assert.DoesNotContain(switched, reference => reference.Contains("standins", StringComparison.Ordinal));
        Assert.Contains("Grpc.Core.Api", switched);
    }

    private static async Task<IReadOnlyList<string>> ReferencesAsync(string project, bool official)
    {
        var printed = await Tool.RunAsync(
            "dotnet",
            "msbuild",
            project,
            "-getItem:PackageReference,ProjectReference",
            $"-p:OfficialGrpc={official}",
            "-nodeReuse:false");

        using var json = JsonDocument.Parse(printed);
        return
        [
            .. from kind in json.RootElement.GetProperty("Items").EnumerateObject()
               from item in kind.Value.EnumerateArray()
               select item.GetProperty("Identity").GetString(),
        ];
    }
}
