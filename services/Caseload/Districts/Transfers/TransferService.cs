using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.ServiceDefaults.Time;

namespace WorkforcePlatform.Caseload.Districts.Transfers;

/// <summary>Children proposed to go to the unit of their home area, decided there, and followed until the register says they have gone.</summary>
internal sealed partial class TransferService(FactsReader facts, CaseloadDb db, TimeProvider clock) : V1.TransferService.TransferServiceBase
{
    private const int LongestReason = 500;

    private static V1.Transfer ToProto(ProposedTransfer one, AllFacts known, ILookup<string, OpenCase> open, Scope scope) => new()
    {
        TransferId = one.Id.ToString(),
        ChildId = one.ChildId,
        FromUnit = NameOf(one.FromUnit, known),
        ToUnit = NameOf(one.ToUnit, known),
        Reason = one.Reason,
        ProposedBy = one.ProposedBy,
        ProposedOn = Words.Iso(LondonTime.DayOf(one.ProposedAt)),
        State = StateOf(one, known, open),
        DecidedBy = one.DecidedBy,
        DecidedOn = one.DecidedAt is { } at ? Words.Iso(LondonTime.DayOf(at)) : "",
        Because = one.Because,
        MayDecide = one.Decision is TransferDecision.Open && scope.Allows(one.ToUnit),
        MayWithdraw = one.Decision is TransferDecision.Open or TransferDecision.Approved && scope.Allows(one.FromUnit),
        Etag = Etag.Of(one.Version),
    };

    // Gone, closed or neither is what the register says of the last day that it covers.
    private static V1.Transfer.Types.State StateOf(ProposedTransfer one, AllFacts known, ILookup<string, OpenCase> open)
    {
        if (one.Decision is TransferDecision.Declined or TransferDecision.Withdrawn)
        {
            return one.Decision is TransferDecision.Declined ? V1.Transfer.Types.State.Declined : V1.Transfer.Types.State.Withdrawn;
        }

        var own = open[one.ChildId].ToList();
        var isThere = own.Exists(child => child.Case.TeamCode is { } team && known.Units.WithBelow(one.ToUnit).Contains(team, StringComparer.OrdinalIgnoreCase));
        return isThere ? V1.Transfer.Types.State.Completed
            : own.Count == 0 ? V1.Transfer.Types.State.Closed
            : one.Decision is TransferDecision.Approved ? V1.Transfer.Types.State.Approved : V1.Transfer.Types.State.Proposed;
    }

    /// <summary>The open cases of that day by child: read once for all the transfers of an answer.</summary>
    private static ILookup<string, OpenCase> OpenCases(AllFacts known) =>
        (known.FiguresTo is { } day ? known.OpenOn(day) : []).ToLookup(child => child.Case.ChildId);

    private static V1.UnitName NameOf(string code, AllFacts known) =>
        known.UnitFacts.FirstOrDefault(unit => unit.Code == code)?.ToName() ?? new V1.UnitName { Code = code, Name = code };
}
