using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>
/// Who may be the primary worker of a category in a stretch of time: qualified workers always; <see cref="AlsoRoles"/> besides; anyone
/// if <see cref="Anyone"/>. A category without a rule on a day may be held by anyone.
/// </summary>
public sealed record HoldingRule(CaseCategory Category, Spell Applies, bool Anyone, params IReadOnlyList<PostRole> AlsoRoles)
{
    private static readonly DateOnly WorkingTogether2023 = new(2023, 12, 1);

    private static readonly Spell Before = new(DateOnly.MinValue, WorkingTogether2023);

    private static readonly Spell Since = new(WorkingTogether2023);

    /// <summary>
    /// England's rules: statutory work by qualified social workers only, until Working Together 2023 opened children in need to lead
    /// practitioners and care leavers to personal advisers. A council may hold a table of its own.
    /// </summary>
    public static IReadOnlyList<HoldingRule> England { get; } =
    [
        new(CaseCategory.Cla, new(DateOnly.MinValue), false),
        new(CaseCategory.Cp, new(DateOnly.MinValue), false),
        new(CaseCategory.Assessment, new(DateOnly.MinValue), false),
        new(CaseCategory.Cin, Before, false),
        new(CaseCategory.Cin, Since, false, PostRole.FamilyHelpPractitioner, PostRole.FamilyWorker),
        new(CaseCategory.CareLeaver, Before, false),
        new(CaseCategory.CareLeaver, Since, false, PostRole.PersonalAdviser),
        new(CaseCategory.FamilyHelp, new(DateOnly.MinValue), true),
        new(CaseCategory.EarlyHelp, new(DateOnly.MinValue), true),
        new(CaseCategory.Other, new(DateOnly.MinValue), true),
    ];
}
