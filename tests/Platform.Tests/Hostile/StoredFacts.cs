using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Platform.Tests.Hostile;

/// <summary>Everything that the platform would tell other services, as one text: equal before and after means that nothing was stored.</summary>
internal static class StoredFacts
{
    private static readonly string[] Types =
    [
        "workforce.v1.OrgUnitChanged", "workforce.v1.PostChanged", "workforce.v1.WorkerChanged", "workforce.v1.DataSetChanged", "legal.v1.MatterChanged", "legal.v1.DataSetChanged",
    ];

    public static async Task<string> ReadAsync(RunningPlatform platform)
    {
        var feed = platform.As<StateFeedService.StateFeedServiceClient>(Roles.System);
        var facts = new List<string>();
        foreach (var type in Types)
        {
            facts.AddRange((await feed.ListStatesAsync(new ListStatesRequest { Type = type, PageSize = 1000 })).States.Select(state => $"{type} {state.Subject} {state.Version}"));
        }

        var cases = platform.As<WorkforcePlatform.Caseload.V1.CaseService.CaseServiceClient>(Roles.Manager);
        facts.AddRange((await cases.ListCasesAsync(new() { On = "2009-10-30", PageSize = 200 })).Cases.Select(one => one.ToString()));
        return string.Join('\n', facts);
    }
}
