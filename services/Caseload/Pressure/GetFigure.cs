using Grpc.Core;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Pressure;

internal sealed partial class PressureService
{
    private static readonly string[] Caseloads =
    [
        MeasureCodes.CaseloadPerInPostFte, MeasureCodes.CaseloadPerHolderFte,
        MeasureCodes.CaseloadPerEstablishedPost, MeasureCodes.CaseloadPerDeployableFte,
    ];

    /// <summary>How one figure was made: a reader can redo it by hand.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.Figure> GetFigure(V1.GetFigureRequest request, ServerCallContext context)
    {
        var known = await facts.ReadAsync(context.CancellationToken);
        var unit = known.UnitFor(Require.Text(request.Unit, "unit"), context.Caller())!;
        if (!Definitions.Knows(request.Measure))
        {
            throw new NotFoundException("Measure", request.Measure);
        }

        var day = known.DayFor(request.On, clock);
        var snapshot = known.On(day);
        if (snapshot.Org.Find(unit) is not { } found)
        {
            throw new NotFoundException("Unit", request.Unit);
        }

        var measure = snapshot.Measure(request.Measure, unit, known.Loaded);
        var basis = snapshot.Pooled(unit);
        var definition = Definitions.Of(request.Measure);
        var parts = new FigureParts(known, snapshot, found);
        return new V1.Figure
        {
            Measure = measure.ToProto(PressureScoring.Score(snapshot, known.SchemeOn(day), unit, known.Loaded).Scores.FirstOrDefault(score => score.Parameter.Code == measure.Code), known.PrintedSource(unit, measure)),
            Unit = found.ToName(),
            Ancestors = { VisibleAncestors(known, unit, day, context) },
            Definition = definition.Definition,
            DefinitionVersion = definition.Version,
            Steps = { FigureSteps.Of(measure, basis, found.Name, known.SettingsOn(day).AsyeFactor) },
            Teams = { parts.Teams(measure.Code) },
            LeftOut = { Caseloads.Contains(measure.Code) ? parts.LeftOut() : [] },
            Alternatives = { Caseloads.Contains(measure.Code) ? Caseloads.Select(code => snapshot.Measure(code, unit, known.Loaded).ToProto()) : [] },
            DataSets = { known.DataSets.Select(set => set.ToProto()) },
            Printed = { PrintedFigures.For(known, unit, day).Where(printed => printed.Printed.Measure == measure.Code && printed.Printed.Unit == unit) },
            FiguresTo = known.FiguresTo is { } to ? Words.Iso(to) : "",
        };
    }
}
