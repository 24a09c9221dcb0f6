using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Districts;

/// <summary>One list of one unit on a day: the children on it, each with what stands in the way.</summary>
internal sealed class Worklist(AllFacts known, DateOnly day, Scope scope)
{
    private readonly bool mattersLoaded = known.Loaded.Has(DataSet.Matters);
    private readonly HashSet<string> inProceedings = ChildrenIn(known, matter => matter.Proceedings?.Contains(day) is true);
    private readonly HashSet<string> inPreProceedings = ChildrenIn(known, matter => matter.PreProceedings?.Contains(day) is true);

    public Localities Localities { get; } = new(known.On(day).Org, day);

    public async Task<IReadOnlyList<WorklistRow>> ReadAsync(Listing list, string unit, CaseloadDb db, CancellationToken ct)
    {
        var placed = PlacedChild.Below(unit, known, day, Localities);
        List<string> children = [.. placed.Select(child => child.Open.Case.ChildId)];
        var open = db.Cases.AsNoTracking().Where(one => one.OpenedOn <= day && (one.ClosedOn == null || one.ClosedOn > day));
        var own = await ReadAsync(open.Where(one => EF.Parameter(children).Contains(one.ChildId)), ct);
        List<string> families = [.. own.Values.Select(one => one.FamilyRef).OfType<string>().Distinct()];
        var relatives = await ReadAsync(open.Where(one => one.FamilyRef != null && EF.Parameter(families).Contains(one.FamilyRef)), ct);
        var ofFamily = known.OpenOn(day).Where(one => relatives.ContainsKey(KeyOf(one)))
            .Select(one => ToListed(one, known.On(day).Org.Place(one.Case.TeamCode), relatives[KeyOf(one)])).ToLookup(one => one.FamilyRef!);

        List<WorklistRow> rows = [];
        foreach (var child in placed)
        {
            var listed = ToListed(child.Open, child.Unit, own.GetValueOrDefault(KeyOf(child.Open)));
            if (WorklistRules.Because(list, listed, day) is { } because)
            {
                var siblings = listed.FamilyRef is { } family ? ofFamily[family].Where(one => one.ChildId != listed.ChildId) : [];
                var (reasons, goAlong) = WorklistRules.Readiness(list, listed, siblings, day);
                rows.Add(new WorklistRow(child, because, reasons, goAlong, listed.FamilyRef));
            }
        }

        return rows;
    }

    private static async Task<Dictionary<(string, DateOnly), RegisterDetail>> ReadAsync(IQueryable<Register.CaseEpisode> cases, CancellationToken ct) =>
        (await cases.Select(one => new { one.ChildId, one.OpenedOn, one.FamilyRef, one.Complex, one.AssessmentDueOn, one.BirthMonth }).ToListAsync(ct))
        .ToDictionary(one => (one.ChildId, one.OpenedOn), one => new RegisterDetail(one.FamilyRef, one.Complex, one.AssessmentDueOn, one.BirthMonth));

    private static HashSet<string> ChildrenIn(AllFacts known, Func<MatterFact, bool> isOpen) => [.. known.Facts.Matters.Where(isOpen).SelectMany(matter => matter.ChildIds)];

    private static (string, DateOnly) KeyOf(OpenCase child) => (child.Case.ChildId, child.Case.Open.From);

    private ListedChild ToListed(OpenCase open, UnitFact? holder, RegisterDetail? detail) => new()
    {
        ChildId = open.Case.ChildId,
        Category = open.Case.Category,
        Standing = holder is null ? HomeStanding.NoLocality : Localities.StandingOf(holder.Code, open.Case.HomeArea),
        HomeArea = open.Case.HomeArea?.Trim(),
        IsInScope = holder is not null && scope.Allows(holder.Code),
        HasWorker = open.Primary is not null,
        InProceedings = mattersLoaded ? inProceedings.Contains(open.Case.ChildId) : null,
        InPreProceedings = mattersLoaded ? inPreProceedings.Contains(open.Case.ChildId) : null,
        IsComplex = detail?.Complex is true,
        AssessmentDueOn = detail?.AssessmentDueOn,
        BornInMonth = DateOnly.TryParseExact(detail?.BirthMonth, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null,
        FamilyRef = detail?.FamilyRef,
    };

    /// <summary>What stands in the register alone: no figure is made of it.</summary>
    private sealed record RegisterDetail(string? FamilyRef, bool? Complex, DateOnly? AssessmentDueOn, string? BirthMonth);
}
