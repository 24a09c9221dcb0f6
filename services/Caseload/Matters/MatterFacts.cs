using WorkforcePlatform.Caseload.Establishment;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using LegalV1 = WorkforcePlatform.Legal.V1;

namespace WorkforcePlatform.Caseload.Matters;

internal static class MatterFacts
{
    /// <summary>What was begun as pre-proceedings and then issued is care proceedings, whatever its file still calls it.</summary>
    public static MatterFact ToFact(this LegalV1.MatterState matter) => new(
        matter.MatterRef,
        matter.Unit.Length > 0 ? matter.Unit : null,
        matter.Kind is LegalV1.MatterKind.CareProceedings or LegalV1.MatterKind.PreProceedings,
        SpellOf(matter.PreProceedingsOn, matter.PreProceedingsEndedOn),
        SpellOf(matter.IssuedOn, matter.ProceedingsEndedOn),
        [.. matter.Children.Where(child => !child.Voided && child.LastDayOn.Length > 0).Select(ToFact)])
    {
        ChildIds = [.. matter.Children.Where(child => !child.Voided).Select(child => child.ChildId)],
    };

    private static MatterChildFact ToFact(LegalV1.MatterChildState child) => new(
        new Spell(EstablishmentFacts.Day(child.JoinedOn) ?? DateOnly.MinValue, EstablishmentFacts.Day(child.EndedOn)),
        EstablishmentFacts.Day(child.LastDayOn)!.Value);

    private static Spell? SpellOf(string from, string to) => EstablishmentFacts.Day(from) is { } start ? new Spell(start, EstablishmentFacts.Day(to)) : null;
}
