using System.Xml.Linq;
using WorkforcePlatform.PlatformSupport;

namespace WorkforcePlatform.Platform.Tests.House;

/// <summary>The dependency rule, read from the project files themselves.</summary>
public sealed class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Protos"] = [],
        ["ServiceDefaults"] = ["Protos"],
        ["Messaging"] = ["Protos", "ServiceDefaults"],
        ["Workforce"] = ["Protos", "ServiceDefaults", "Messaging"],
        ["Recruitment"] = ["Protos", "ServiceDefaults", "Messaging"],
        ["Caseload"] = ["Protos", "ServiceDefaults", "Messaging"],
        ["Legal"] = ["Protos", "ServiceDefaults", "Messaging"],
        ["ImportClient"] = ["Protos", "ServiceDefaults"],
        ["Synthetic"] = [],
        ["Cli"] = ["Protos", "ServiceDefaults", "ImportClient", "Synthetic"],
        ["Portal"] = ["Protos", "ServiceDefaults", "ImportClient"],
        ["AllInOne"] = ["Protos", "ServiceDefaults", "Messaging", "Workforce", "Recruitment", "Caseload", "Legal", "ImportClient", "Synthetic", "Portal"],
    };

    [Fact]
    public void No_service_references_another_and_each_project_references_only_what_the_rule_allows()
    {
        var forbidden = Projects()
            .SelectMany(project => ReferencesOf(project).Select(reference => (Project: Name(project), Reference: reference)))
            .Where(pair => !Allowed[pair.Project].Contains(pair.Reference))
            .Select(pair => $"{pair.Project} -> {pair.Reference}");

        Assert.Empty(forbidden);
    }

    [Fact]
    public void Every_project_outside_tests_has_a_place_in_the_rule()
    {
        var unknown = Projects().Select(Name).Where(name => !Allowed.ContainsKey(name));

        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "WorkforcePlatform.sln"));

        var absent = Files("*.csproj").Select(Path.GetFileName).Where(file => !solution.Contains(file!, StringComparison.Ordinal));

        Assert.Empty(absent);
    }

    [Fact]
    public void A_proto_imports_only_its_own_package_and_public_ones()
    {
        var foreign = Files("*.proto").Where(file => !file.Contains($"{Path.DirectorySeparatorChar}tests{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file)
                .Where(line => line.StartsWith("import \"", StringComparison.Ordinal))
                .Select(line => line.Split('"')[1])
                .Where(import => !import.StartsWith("google/", StringComparison.Ordinal)
                    && import != "messaging/v1/case_reference.proto"
                    && import.Split('/')[0] != Path.GetRelativePath(Path.Combine(Repository.Root, "protos"), file).Split(Path.DirectorySeparatorChar)[0])
                .Select(import => $"{file}: {import}"));

        Assert.Empty(foreign);
    }

    private static IEnumerable<string> Projects() => Files("*.csproj").Where(file =>
        Path.GetRelativePath(Repository.Root, file) is var path
        && (path.StartsWith("services", StringComparison.Ordinal) || path.StartsWith("portal", StringComparison.Ordinal) || path is "protos/Protos.csproj"));

    private static IEnumerable<string> ReferencesOf(string project) => XDocument.Load(project).Descendants("ProjectReference")
        .Select(reference => Name((string)reference.Attribute("Include")!))
        .Where(name => !name.StartsWith("Grpc.", StringComparison.Ordinal));

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project.Replace('\\', '/'));

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Repository.Root, pattern, SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
