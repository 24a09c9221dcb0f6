using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.Pages.Scenarios;
using Lists = WorkforcePlatform.Caseload.V1.ListWorklistRequest.Types.List;

namespace WorkforcePlatform.Portal.Pages.Districts;

/// <summary>Districts and their worklists of a unit on a day; the address says it all.</summary>
public sealed record DistrictAddress(string Unit, string On)
{
    /// <summary>The lists by what their tabs say, as the address names them.</summary>
    public static IReadOnlyList<(Lists List, string Name, string Words)> Lists { get; } =
        [(ListWorklistRequest.Types.List.Transfer, "transfer", "Transfer"), (ListWorklistRequest.Types.List.StepAcross, "step-across", "Step across"), (ListWorklistRequest.Types.List.Close, "close", "Close")];

    public string ToPage(params (string Name, string Value)[] rest) => PageAddress.Of("/districts", [("unit", Unit), ("on", On), .. rest]);

    public string ToList(string list, params (string Name, string Value)[] rest) => PageAddress.Of("/districts/worklist", [("unit", Unit), ("on", On), ("list", list), .. rest]);

    /// <summary>What it would do to both, worked out.</summary>
    public static string ToScenario(string from, string to, int children, string on) => new ScenarioForm { Unit = from, On = on, OtherUnit = to, ChildrenToOther = $"{children}" }.ToPage();
}
