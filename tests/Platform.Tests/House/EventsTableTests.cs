using System.Text.RegularExpressions;
using WorkforcePlatform.PlatformSupport;

namespace WorkforcePlatform.Platform.Tests.House;

/// <summary>The events table of the README, read beside what the services register.</summary>
public sealed partial class EventsTableTests
{
    private static readonly string[] Services = ["Workforce", "Recruitment", "Legal", "Caseload"];

    [Fact]
    public void The_table_names_every_event_its_owner_and_who_keeps_it_and_nothing_else()
    {
        var published = Services.SelectMany(service => Published().Matches(ContentsOf(service)).Select(match => (Event: match.Groups["event"].Value, Owner: service)));
        var kept = Services.SelectMany(service => Kept().Matches(ContentsOf(service)).Select(match => (Event: match.Groups["event"].Value, Owner: match.Groups["owner"].Value, Service: service)))
            .Distinct().ToLookup(one => (one.Event, one.Owner), one => one.Service);

        var registered = published.Select(one => $"{one.Event} | {one.Owner} | {(kept[one].Any() ? string.Join(", ", kept[one]) : "nobody yet")}");

        Assert.Equal(registered.Order(), TableRows().Order());
    }

    private static string ContentsOf(string service) => File.ReadAllText(Path.Combine(Repository.Root, "services", service, $"{service}.cs"));

    private static IEnumerable<string> TableRows() => File.ReadLines(Path.Combine(Repository.Root, "README.md"))
        .SkipWhile(line => !line.StartsWith("| event | owner |", StringComparison.Ordinal)).Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(cells => $"{cells[1].Trim('`')} | {cells[2]} | {cells[3]}");

    [GeneratedRegex(@"\.States<(\w+\.)*(?<event>\w+),")]
    private static partial Regex Published();

    [GeneratedRegex(@"\.Projects<(?<owner>\w+)\.V1\.(?<event>\w+),")]
    private static partial Regex Kept();
}
