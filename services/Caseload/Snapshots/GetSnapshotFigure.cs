using Grpc.Core;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Snapshots;

internal sealed partial class SnapshotService
{
    /// <summary>One figure as it was stored, beside what the facts give now; how many rows came and went, and none of them by reference.</summary>
    [AllowRoles(Roles.Manager, Roles.Hr, Roles.Legal, Roles.LegalSupport, Roles.ReportAuthor, Roles.Administrator)]
    public override async Task<V1.SnapshotFigure> GetSnapshotFigure(V1.GetSnapshotFigureRequest request, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        var known = await facts.ReadAsync(ct);
        var unit = AskedUnit(known, request.Unit, request.Measure, context);
        var stored = await StoredOnAsync(known.DayFor(request.On, clock), ct);
        if (Asked(stored, request.HasRevision ? request.Revision : null) is not { } snapshot)
        {
            return new V1.SnapshotFigure();
        }

        var figure = await CompareAsync(snapshot, known, unit, request.Measure, ct);
        List<RowDifference> rows = [.. CountedKinds.Of(request.Measure).Select(figure.Rows)];
        return new V1.SnapshotFigure
        {
            Snapshots = { stored.ToProto(context.Caller()) },
            Snapshot = snapshot.ToProto(isLatest: snapshot == stored[0], context.Caller()),
            Then = figure.Then?.ToProto(),
            Now = figure.Now?.ToProto(),
            Differs = figure.NumbersDiffer || rows.Exists(one => one.IsAny),
            Rows = { rows.Select(one => one.ToProto()) },
            MadeOtherwise = { figure.MadeOtherwise() },
        };
    }

    private static string AskedUnit(AllFacts known, string unit, string measure, ServerCallContext context) =>
        known.UnitFor(Require.Text(unit, "unit"), context.Caller()) is { } found && Definitions.Knows(measure) ? found : throw new NotFoundException("Measure", measure);

    /// <summary>The revision asked for; without one, the latest, or null where nothing is stored.</summary>
    private static StoredSnapshot? Asked(List<StoredSnapshot> stored, int? revision) => revision is null
        ? stored.FirstOrDefault()
        : stored.Find(one => one.Revision == revision) ?? throw new NotFoundException("Snapshot", $"revision {revision}");

    private async Task<ThenAndNow> CompareAsync(StoredSnapshot snapshot, AllFacts known, string unit, string measure, CancellationToken ct) =>
        new(StoredDayContent.Read(await ContentAsync(snapshot, ct)), known, unit, measure);
}
