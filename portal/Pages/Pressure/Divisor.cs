namespace WorkforcePlatform.Portal.Pages.Pressure;

/// <summary>What children may be divided by: its word in addresses, its measure and its words on screens.</summary>
public sealed record Divisor(string Key, string Code, string Words, string ReadAs)
{
    /// <summary>In the order of the switch; the first is the usual one.</summary>
    public static IReadOnlyList<Divisor> All { get; } =
    [
        new("in-post", "caseload_per_in_post_fte", "Workers in post", "Everyone employed in a social worker post"),
        new("holding-cases", "caseload_per_holder_fte", "Workers holding cases", "As DfE counts. Points are given on this one"),
        new("established-posts", "caseload_per_established_post", "Established posts", "If every funded post were filled"),
        new("available", "caseload_per_deployable_fte", "Available FTE (after leave, reductions, ASYE)", "What is left after leave, reductions and the newly qualified year"),
    ];

    public static Divisor Of(string? key) => All.FirstOrDefault(divisor => divisor.Key == key) ?? All[0];

    public static Divisor? OfCode(string code) => All.FirstOrDefault(divisor => divisor.Code == code);
}
