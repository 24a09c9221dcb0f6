using Grpc.Core;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>The audit logs of every service that this process hosts.</summary>
internal sealed partial class AuditService(IEnumerable<IAuditChain> chains, TimeProvider clock) : Messaging.V1.AuditService.AuditServiceBase
{
    [AllowRoles(Roles.Auditor, Roles.Administrator, Roles.System)]
    public override async Task<VerifyAuditResponse> VerifyAudit(VerifyAuditRequest request, ServerCallContext context)
    {
        var response = new VerifyAuditResponse();
        foreach (var chain in chains.OrderBy(chain => chain.Service, StringComparer.Ordinal).ThenBy(chain => chain.Log))
        {
            var check = await chain.CheckAsync(context.CancellationToken);
            response.Chains.Add(new AuditChainCheck
            {
                Service = chain.Service,
                Log = chain.Log,
                Entries = check.Entries,
                HeadNumber = check.Head.Number,
                HeadHash = Convert.ToHexStringLower(check.Head.Hash),
                Unsealed = check.Unsealed,
                Faults = { check.Faults },
            });
        }

        return response;
    }
}
