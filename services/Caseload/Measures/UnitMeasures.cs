using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Measures;

/// <summary>Every measure of one unit on one day, from its pooled sums. What cannot be worked out is there too, and says why.</summary>
public static class UnitMeasures
{
    private static readonly DataSet[] StaffSets = [DataSet.Posts, DataSet.Workers, DataSet.Occupancies];

    private static readonly DataSet[] CaseSets = [DataSet.Cases, DataSet.Allocations];

    /// <summary>In the order of <see cref="Definitions.All"/>.</summary>
    public static IReadOnlyList<Measure> All(UnitBasis basis, MeasureContext context, bool isAuthority) =>
        [.. Definitions.All.Select(definition => Of(definition.Code, basis, context, isAuthority))];

    /// <summary>One measure by its code.</summary>
    public static Measure Of(string code, UnitBasis basis, MeasureContext context, bool isAuthority) => code switch
    {
        MeasureCodes.CaseloadPerHolderFte => Caseload(code, basis, basis.HolderFte, context, "Nobody holds a case on this date"),
        MeasureCodes.CaseloadPerInPostFte => Caseload(code, basis, basis.InPostFte + basis.AgencyFte, context, "Nobody is in post on this date"),
        MeasureCodes.CaseloadPerEstablishedPost => Caseload(code, basis, basis.EstablishedFte, context, "No established posts on this date"),
        MeasureCodes.CaseloadPerDeployableFte => CaseloadPerAvailable(basis, context),
        MeasureCodes.OverLimitShare => OverLimit(basis, context),
        MeasureCodes.ManagerSpanWorst => WorstSpan(basis, context),
        MeasureCodes.VacancyRate => Vacancy(basis, context),
        MeasureCodes.UncoveredVacancyRate => UncoveredVacancy(basis, context),
        MeasureCodes.AgencyRate => Staff(code, Formulas.AgencyRate(basis.AgencyFte, basis.InPostFte), context, "Nobody is in post on this date", [.. StaffSets, DataSet.AgencyAssignments]),
        MeasureCodes.TurnoverRate => Turnover(basis, context),
        MeasureCodes.AbsenceRate => Staff(code, Formulas.AbsenceRate(basis.WorkingDaysLost, basis.InPostFte), context, "Nobody is in post on this date", [.. StaffSets, DataSet.Absences]),
        MeasureCodes.Unallocated => Unallocated(basis, context),
        MeasureCodes.ProceedingsPerFeeEarnerFte when !isAuthority => NotApplicable(code, context, "Belongs to the authority"),
        MeasureCodes.ProceedingsPerFeeEarnerFte => PerFeeEarner(basis, context),
        MeasureCodes.ProceedingsPastDeadlineShare => Legal(code, Formulas.Share(basis.ChildrenPastLastDay, basis.ChildrenInProceedings), context, "No child is in open proceedings on this date"),
        MeasureCodes.PreProceedingsPast16WeeksShare => Legal(code, Formulas.Share(basis.MattersPast16Weeks, basis.MattersInPreProceedings), context, "No matter is in pre-proceedings on this date"),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "There is no such measure."),
    };

    private static Measure Caseload(string code, UnitBasis basis, decimal fte, MeasureContext context, string nobody)
    {
        var measure = Staff(code, Formulas.Caseload(basis.CasesHeld, fte), context, nobody, [.. CaseSets, .. StaffSets]);
        return measure is { Quality: Quality.Complete } && basis.AgencyFteAssumed > 0 && code != MeasureCodes.CaseloadPerEstablishedPost
            ? measure with { Quality = Quality.Estimated, Reason = $"{Count(basis.AgencyFteAssumed, "agency worker")} without hours on record, counted as 1.0 FTE each" }
            : measure;
    }

    private static Measure CaseloadPerAvailable(UnitBasis basis, MeasureContext context)
    {
        var measure = Caseload(MeasureCodes.CaseloadPerDeployableFte, basis, basis.AvailableFte, context, "Nobody is available on this date");
        var unknown = (context.Loaded.Has(DataSet.Absences), context.Loaded.Has(DataSet.Reductions)) switch
        {
            (false, false) => "Leave and reductions",
            (false, true) => "Leave",
            (true, false) => "Reductions",
            _ => null,
        };
        return unknown is null || measure.Value is null
            ? measure
            : measure with { Quality = Quality.Partial, Bound = Bound.AtLeast, Reason = $"{unknown} not loaded, so the true figure is this or higher" };
    }

    private static Measure OverLimit(UnitBasis basis, MeasureContext context)
    {
        if (!context.LimitAdopted)
        {
            return Missing(MeasureCodes.OverLimitShare, context, "No limit adopted");
        }

        var fraction = Formulas.OverLimitShare(basis.HoldersOverLimit, basis.HoldersWithLimit);
        var measure = Staff(MeasureCodes.OverLimitShare, fraction, context, "Nobody with a limit holds a case on this date", [.. CaseSets, .. StaffSets]);
        return (measure.Value, context.Loaded.Has(DataSet.Absences), context.Loaded.Has(DataSet.Reductions)) switch
        {
            (not null, true, false) => measure with { Quality = Quality.Partial, Bound = Bound.AtLeast, Reason = "Reductions not loaded, so the true figure is this or higher" },
            (not null, false, _) => measure with { Quality = Quality.Partial, Reason = "Leave not loaded, so workers who are away may be counted" },
            _ => measure,
        };
    }

    private static Measure WorstSpan(UnitBasis basis, MeasureContext context)
    {
        const string Code = MeasureCodes.ManagerSpanWorst;
        if (context.NotLoaded([.. CaseSets, .. StaffSets]) is { } reason)
        {
            return Missing(Code, context, reason);
        }

        if (basis.Spans.Count == 0)
        {
            return basis.Posts == 0 && basis.CasesHeld == 0
                ? NotApplicable(Code, context, "No worker and no case here on this date")
                : Missing(Code, context, "No manager named: import org units with their managers");
        }

        var worst = basis.Spans[0];
        var over = basis.Spans.Count(span => span.Cases > ManagerSpan.UpperCases);
        var note = over == 0 ? "" : $"{over} of {Count(basis.Spans.Count, "manager")} {(over == 1 ? "is" : "are")} over {ManagerSpan.UpperCases:0}";
        return Figure(Code, new Fraction(worst.Cases, 1), context, [.. CaseSets, DataSet.OrgUnits]) with { Note = note };
    }

    private static Measure Vacancy(UnitBasis basis, MeasureContext context)
    {
        var measure = Staff(MeasureCodes.VacancyRate, Formulas.VacancyRate(basis.VacantFte, basis.InPostFte), context, "No social worker posts on this date", StaffSets);
        return basis.FrozenVacantFte > 0 ? measure with { Note = $"of which frozen {basis.FrozenVacantFte:0.0}" } : measure;
    }

    private static Measure UncoveredVacancy(UnitBasis basis, MeasureContext context)
    {
        var fraction = Formulas.UncoveredVacancyRate(basis.VacantFte, basis.CoveringFte, basis.InPostFte);
        var measure = Staff(MeasureCodes.UncoveredVacancyRate, fraction, context, "No social worker posts on this date", [.. StaffSets, DataSet.AgencyAssignments]);
        return measure.Value is not null && basis.AgencyNotCoveringFte > 0 ? measure with { Note = $"{basis.AgencyNotCoveringFte:0.0} agency FTE cover no vacancy" } : measure;
    }

    private static Measure Turnover(UnitBasis basis, MeasureContext context)
    {
        const string Code = MeasureCodes.TurnoverRate;
        return context.NotLoaded(StaffSets) is null && !context.LeaversKnown
            ? Missing(Code, context, "Not loaded: no leaver in the file, and it was not taken as complete")
            : Staff(Code, Formulas.TurnoverRate(basis.LeaverFte, basis.InPostFte), context, "Nobody is in post on this date", StaffSets);
    }

    private static Measure Unallocated(UnitBasis basis, MeasureContext context)
    {
        const string Code = MeasureCodes.Unallocated;
        if (context.NotLoaded(CaseSets) is { } reason)
        {
            return Missing(Code, context, reason);
        }

        var waiting = basis.Waiting.Count(child => child.IsUnallocated);
        var withManagers = basis.Waiting.Count - waiting;
        var measure = Figure(Code, new Fraction(waiting, basis.OpenCases), context, CaseSets) with
        {
            Value = waiting,
            Note = withManagers == 0 ? "" : $"{withManagers:N0} more held by a manager",
        };
        return context.Loaded.Has(DataSet.Absences)
            ? measure
            : measure with { Quality = Quality.Partial, Bound = Bound.AtLeast, Reason = "Leave not loaded: children held by someone absent are not counted" };
    }

    private static Measure PerFeeEarner(UnitBasis basis, MeasureContext context)
    {
        const string Code = MeasureCodes.ProceedingsPerFeeEarnerFte;
        var measure = Staff(Code, Formulas.Caseload(basis.CareProceedings, basis.FeeEarnerFte), context, "No lawyer is in post on this date", [DataSet.Matters, .. StaffSets]);
        return measure.Value is null || context.Loaded.Has(DataSet.Absences)
            ? measure
            : measure with { Quality = Quality.Partial, Bound = Bound.AtLeast, Reason = "Leave not loaded, so the true figure is this or higher" };
    }

    private static Measure Legal(string code, Fraction fraction, MeasureContext context, string nothing) => Staff(code, fraction, context, nothing, DataSet.Matters);

    private static Measure Staff(string code, Fraction fraction, MeasureContext context, string nobody, params IReadOnlyList<DataSet> needed) =>
        context.NotLoaded(needed) is { } reason ? Missing(code, context, reason)
        : fraction.Value is null ? NotApplicable(code, context, nobody)
        : Figure(code, fraction, context, needed);

    private static Measure Figure(string code, Fraction fraction, MeasureContext context, IEnumerable<DataSet> sets) => new()
    {
        Code = code,
        Value = fraction.Value,
        Numerator = fraction.Numerator,
        Denominator = fraction.Denominator,
        DenominatorKind = Definitions.Of(code).DenominatorKind,
        On = context.On,
        Quality = Quality.Complete,
        Source = context.Loaded.Describe(sets),
    };

    private static Measure Missing(string code, MeasureContext context, string reason) => Without(code, context, Quality.Missing, reason);

    private static Measure NotApplicable(string code, MeasureContext context, string reason) => Without(code, context, Quality.NotApplicable, reason);

    private static Measure Without(string code, MeasureContext context, Quality quality, string reason) => new()
    {
        Code = code,
        DenominatorKind = Definitions.Of(code).DenominatorKind,
        On = context.On,
        Quality = quality,
        Reason = reason,
    };

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
