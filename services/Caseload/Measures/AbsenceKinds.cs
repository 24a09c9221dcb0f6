namespace WorkforcePlatform.Caseload.Measures;

/// <summary>Which kinds of absence count as working days lost. Councils write their own words, so a kind counts unless it is known not to be sickness.</summary>
internal static class AbsenceKinds
{
    private static readonly string[] Planned = ["mat", "pat", "adopt", "parental", "annual", "holiday", "public", "pub", "train", "trn", "study", "secondment", "career"];

    /// <summary>DfE counts sickness; leave, training and secondment are not days lost.</summary>
    public static bool CountsAsLost(string kind) => !Planned.Any(word => kind.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
