using Grpc.Core;
using WorkforcePlatform.Caseload.Benchmarks;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Pressure.Declared;
using WorkforcePlatform.Caseload.Pressure.Levels;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Pressure;

internal sealed partial class PressureService
{
    private const int Weeks = 12;

    /// <summary>One unit's figures on a day, beside its parts' and what reports printed.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.Pressure> GetPressure(V1.GetPressureRequest request, ServerCallContext context)
    {
        if (request.UnitOnly)
        {
            return await OfUnitAsync(request, context);
        }

        var known = await facts.ReadAsync(context.CancellationToken);
        var unit = known.UnitFor(request.Unit, context.Caller());
        var day = known.DayFor(request.On, clock);
        var answer = new V1.Pressure
        {
            On = Words.Iso(day),
            FiguresTo = known.FiguresTo is { } to ? Words.Iso(to) : "",
            DataSets = { known.DataSets.Select(set => set.ToProto()) },
            Scheme = known.SchemeOn(day).Words,
        };
        var adopted = unit is null ? null : known.Capacity.BenchmarkOf(unit, known.On(day).Org, day)?.ToBenchmark();
        V1.Benchmark[] own = adopted is null ? [] : [adopted];
        answer.Benchmarks.AddRange([.. own, .. SeedBenchmarks.All.Select(benchmark => benchmark.ToProto())]);
        if (unit is null || known.FiguresOf(unit, known.On(day)) is not { } figures)
        {
            return answer;
        }

        var snapshot = known.On(day);
        var basis = snapshot.Pooled(unit);
        var levels = new LevelsOfDays(known);
        answer.Unit = figures;
        answer.Parts.AddRange(snapshot.Org.ChildrenOf(unit).Where(part => part.Live.Contains(day)).Select(part => known.FiguresOf(part.Code, snapshot)));
        var declared = await DeclaredLevels.ReadAsync(db, answer.Parts.Prepend(figures).Select(one => one.Unit.Code), context.CancellationToken);
        foreach (var shown in answer.Parts.Prepend(figures))
        {
            shown.Level = levels.ToProto(shown.Unit.Code, day);
            shown.Declared = declared.On(shown.Unit.Code, day)?.ToProto(context.Caller());
        }

        answer.Ancestors.AddRange(VisibleAncestors(known, unit, day, context));
        answer.Families.AddRange(levels.On(day).ScoreOf(unit).Families.Select(family => family.ToProto()));
        answer.Weeks.AddRange(Enumerable.Range(0, Weeks).Reverse().Select(ago => day.AddDays(-7 * ago)).Select(on => Week(known, levels, unit, on, declared.On(unit, on)?.ToProto(context.Caller()))));
        AddTeams(answer, levels, snapshot, unit);
        answer.Spread = snapshot.SpreadOf(unit);
        var moves = new LevelMoves(levels.On(day).Of(unit)!, basis);
        answer.MoveNeeded = moves.Needed;
        answer.Moves.AddRange(moves.All.Select(move => move.ToProto()));
        answer.Actions.AddRange(LevelAction.All.Select(action => action.ToProto()));
        answer.Printed.AddRange(PrintedFigures.For(known, unit, day));
        answer.Required.AddRange(own.Concat(SeedBenchmarks.ForRequiredWorkers.Select(benchmark => benchmark.ToProto())).Select(benchmark => Required(benchmark, basis, known.Loaded)));
        answer.Spans.AddRange(UnitFiguresMapping.SpansIn(snapshot, unit, basis).Select(span => ToProto(span, snapshot, context.Caller())));
        return answer;
    }

    private async Task<V1.Pressure> OfUnitAsync(V1.GetPressureRequest request, ServerCallContext context)
    {
        var (known, sums) = await SumsForAsync(request.On, context.CancellationToken);
        return new V1.Pressure
        {
            Unit = known.UnitFor(request.Unit, context.Caller()) is { } unit ? known.FiguresOf(unit, sums) : null,
            On = Words.Iso(known.DayFor(request.On, clock)),
            FiguresTo = known.FiguresTo is { } to ? Words.Iso(to) : "",
            Scheme = known.SchemeOn(sums.On).Words,
        };
    }

    private static IEnumerable<V1.UnitName> VisibleAncestors(AllFacts known, string unit, DateOnly day, ServerCallContext context)
    {
        var scope = Scope.For(context.Caller(), known.Units);
        return known.On(day).Org.Ancestors(unit).Where(above => scope.Allows(above.Code)).Select(above => above.ToName());
    }

    private static void AddTeams(V1.Pressure answer, LevelsOfDays levels, Snapshot snapshot, string unit)
    {
        var teams = snapshot.Org.TeamsBelow(unit, snapshot.On).ToList();
        answer.Teams = teams.Count;
        answer.TeamsAtThree = teams.Count(team => levels.Of(team.Code, snapshot.On)?.Level >= LevelFloor.Level);
    }

    private static V1.WeekFigure Week(AllFacts known, LevelsOfDays levels, string unit, DateOnly day, V1.DeclaredLevel? declared)
    {
        var week = new V1.WeekFigure { On = Words.Iso(day) };
        if (known.On(day).Org.Find(unit) is not null)
        {
            (week.Level, week.Declared) = (levels.ToProto(unit, day), declared);
            week.Caseload = known.On(day).Measure(MeasureCodes.CaseloadPerInPostFte, unit, known.Loaded).ToProto();
        }

        return week;
    }

    private static V1.RequiredWorkers Required(V1.Benchmark benchmark, UnitBasis basis, Measures.Facts.LoadedSources loaded)
    {
        var inPost = basis.InPostFte + basis.AgencyFte;
        var required = new V1.RequiredWorkers { Benchmark = benchmark, InPost = (double)inPost };
        if (loaded.Has(Measures.Facts.DataSet.Cases) && Formulas.WorkersRequired(basis.CasesHeld, (decimal)benchmark.Value) is { } need)
        {
            required.Required = (double)need;
            required.ShortBy = (double)(need - inPost);
            required.Shown = Words.Number(need, 1);
            required.MadeOf = $"{Words.Number(basis.CasesHeld, 0)} ÷ {Words.Plain((decimal)benchmark.Value)}";
        }

        return required;
    }

    private static bool ReadsNoNames(Caller caller) => caller.Role is Roles.ReportAuthor or Roles.Legal or Roles.LegalSupport;

    private static V1.ManagerSpan ToProto(ManagerSpan span, Snapshot snapshot, Caller caller) => new()
    {
        StaffId = ReadsNoNames(caller) ? "" : span.StaffId,
        Name = ReadsNoNames(caller) ? "" : span.DisplayName,
        Unit = snapshot.Org.Find(span.UnitCode)?.ToName(),
        Cases = span.Cases,
        ManagersAt150 = (double)span.ManagersAtUpper,
        ManagersAt130 = (double)span.ManagersAtLower,
        Workers = span.Workers,
        NewlyQualified = span.NewlyQualified,
    };
}
