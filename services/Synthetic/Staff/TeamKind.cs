namespace WorkforcePlatform.Synthetic.Staff;

/// <summary>A sort of team: the division it belongs to, the posts it has, and the children it works with, the usual ones named more often.</summary>
internal sealed record TeamKind(string Name, string Type, string Division, string Short, IReadOnlyList<SeatPlan> Seats, IReadOnlyList<string> Categories)
{
    private static readonly SeatPlan Lead = new("TeamManager", "Team manager", 1, Holds: false, Qualified: true, 54_000);
    private static readonly SeatPlan Support = new("BusinessSupport", "Business support officer", 0.5m, Holds: false, Qualified: false, 15_500);
    private static readonly SeatPlan Senior = new("SeniorSW", "Senior social worker", 1, Holds: true, Qualified: true, 50_500);
    private static readonly SeatPlan Practitioner = new("SocialWorker", "Social worker", 1, Holds: true, Qualified: true, 46_500);
    private static readonly SeatPlan Assistant = new("SocialWorkAssistant", "Social work assistant", 1, Holds: false, Qualified: false, 33_000);

    private static readonly IReadOnlyList<SeatPlan> SocialWork =
    [
        Lead, new("AdvancedPractitioner", "Advanced practitioner", 1, Holds: true, Qualified: true, 52_500), Senior,
        Practitioner, Practitioner, Practitioner, Practitioner, Practitioner with { Fte = 0.6m }, Assistant, Support,
    ];

    private static readonly TeamKind FrontDoor = new("Front Door", "FrontDoor", "ASM", "FD", SocialWork, ["Assessment", "Assessment", "CIN"]);
    private static readonly TeamKind Assessment = new("Assessment", "Team", "ASM", "ASM", SocialWork, ["Assessment", "CIN", "CIN", "CIN", "CP"]);
    private static readonly TeamKind CarePlanning = new("Care Planning", "Team", "CP", "CP", SocialWork, ["CIN", "CIN", "CP", "CP", "CP", "CLA"]);
    private static readonly TeamKind LookedAfter = new("Children Looked After", "Team", "CLA", "CLA", SocialWork, ["CLA"]);
    private static readonly TeamKind LeavingCare = new("Leaving Care", "Team", "CLA", "LC", Around(new("PersonalAdviser", "Personal adviser", 1, Holds: true, Qualified: false, 37_000)), ["CareLeaver"]);
    private static readonly TeamKind FamilyHelp = new(
        "Family Help", "Team", "FH", "FH", Around(new("FamilyHelpPractitioner", "Family help practitioner", 1, Holds: true, Qualified: false, 38_500)), ["FamilyHelp", "FamilyHelp", "CIN"]);

    /// <summary>The first ten teams of an authority; a larger one has the same mix again.</summary>
    public static IReadOnlyList<TeamKind> Mix { get; } =
        [FrontDoor, Assessment, CarePlanning, LookedAfter, CarePlanning, Assessment, CarePlanning, LookedAfter, LeavingCare, FamilyHelp];

    /// <summary>The lawyers, for so many fee earners.</summary>
    public static TeamKind Legal(int lawyers) => new(
        "Legal Services", "LegalTeam", "", "LEGAL",
        [
            new("Lawyer", "Principal lawyer", 1, Holds: false, Qualified: false, 68_000),
            .. Enumerable.Repeat(new SeatPlan("Lawyer", "Lawyer", 1, Holds: false, Qualified: false, 58_000), lawyers - 1),
            new("LegalOfficer", "Legal officer", 1, Holds: false, Qualified: false, 41_000),
            new("Paralegal", "Paralegal", 1, Holds: false, Qualified: false, 32_000),
            Support,
        ],
        []);

    /// <summary>The heads of the divisions.</summary>
    public static TeamKind Heads(int divisions) => new(
        "Children's Social Work", "Service", "", "CSW",
        [.. Enumerable.Repeat(new SeatPlan("ServiceManager", "Service manager", 1, Holds: false, Qualified: true, 71_000), divisions)],
        []);

    private static IReadOnlyList<SeatPlan> Around(SeatPlan most) => [Lead, Senior, most, most, most, most, most, most, Assistant, Support];
}
