using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>
/// Says whose call it is that is being served, and writes down every answer to a person that holds a child's or matter's reference,
/// before it leaves: an answer that can not be written down is not given.
/// </summary>
internal sealed class AuditInterceptor(IEnumerable<IReadLog> logs) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        var call = new AuditedCall(context.Caller(), context.Method[(context.Method.LastIndexOf('/') + 1)..], request is IMessage asked ? AuditedCall.ReasonIn(asked) : "");
        AuditedCall.Begin(call);
        var response = await continuation(request, context);
        if (!call.By.IsSystem && response is IMessage answer && CaseReferences.In(answer) is { Count: > 0 } references)
        {
            await LogOf(context.Method).WriteAsync(call, references, context.CancellationToken);
        }

        return response;
    }

    private IReadLog LogOf(string method) => logs.FirstOrDefault(log => method.StartsWith($"/{log.Service}.", StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"{method} answers with children's or matters' references, but its service keeps no log of what was read.");
}
