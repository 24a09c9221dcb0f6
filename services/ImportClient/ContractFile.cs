namespace WorkforcePlatform.ImportClient;

/// <summary>A file name of the import contract and the service that owns its rows.</summary>
public sealed record ContractFile(string Name, string Owner)
{
    /// <summary>Every file of the contract, each after the files that its rows refer to: the order of checking and of committing.</summary>
    public static IReadOnlyList<ContractFile> All { get; } =
    [
        new("workers.csv", "workforce"),
        new("org_units.csv", "workforce"),
        new("posts.csv", "workforce"),
        new("worker_census.csv", "workforce"),
        new("occupancies.csv", "workforce"),
        new("agency_assignments.csv", "workforce"),
        new("agency_spend.csv", "workforce"),
        new("absences.csv", "workforce"),
        new("reductions.csv", "workforce"),
        new("supervisions.csv", "workforce"),
        new("budget_establishment.csv", "workforce"),
        new("vacancies.csv", "recruitment"),
        new("cases.csv", "caseload"),
        new("allocations.csv", "caseload"),
        new("demand_monthly.csv", "caseload"),
        new("published_measures.csv", "caseload"),
        new("matters.csv", "legal"),
        new("matter_children.csv", "legal"),
        new("gateways.csv", "legal"),
        new("hearings.csv", "legal"),
        new("directions.csv", "legal"),
        new("legal_monthly.csv", "legal"),
    ];

    /// <summary>The services that take files.</summary>
    public static IReadOnlyList<string> Owners { get; } = ["workforce", "recruitment", "caseload", "legal"];

    /// <summary>The contract's file of this name, in any case; null if it has none.</summary>
    public static ContractFile? Of(string name) => All.FirstOrDefault(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
