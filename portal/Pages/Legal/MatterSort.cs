using static WorkforcePlatform.Legal.V1.ListMattersRequest.Types;

namespace WorkforcePlatform.Portal.Pages.Legal;

/// <summary>A column that a list of matters may be sorted by: its word in the address and what the service calls it.</summary>
public sealed record MatterSort(string Key, Sort Sort)
{
    public static readonly MatterSort Reference = new("matter", Sort.MatterRef);

    public static readonly MatterSort Stage = new("stage", Sort.Stage);

    public static readonly MatterSort Since = new("since", Sort.StageSince);

    public static readonly MatterSort Unit = new("unit", Sort.Unit);

    public static readonly MatterSort Lawyer = new("lawyer", Sort.LeadFeeEarner);

    public static readonly MatterSort Hearing = new("hearing", Sort.NextHearing);

    public static readonly MatterSort Standing = new("standing", Sort.Standing);

    private static readonly MatterSort[] All = [Reference, Stage, Since, Unit, Lawyer, Hearing, Standing];

    /// <summary>What needs a look first, where the word is not known.</summary>
    public static MatterSort Of(string? key) => Array.Find(All, sort => sort.Key == key) ?? Standing;
}
