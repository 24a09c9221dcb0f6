using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Allocating;

/// <summary>Some of a meeting's decisions can not be taken: the whole is undone, and the answer names each.</summary>
internal sealed class RefusedDecisionsException(IReadOnlyList<V1.RefusedDecision> refused) : PlatformException("DECISIONS_REFUSED", "Some of the decisions were refused.")
{
    public IReadOnlyList<V1.RefusedDecision> Refused => refused;
}
