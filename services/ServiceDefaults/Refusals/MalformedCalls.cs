using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace WorkforcePlatform.ServiceDefaults.Refusals;

/// <summary>
/// Says INVALID_ARGUMENT to a caller whose bytes are no request: cut off, not as long as they say, or of another form. The library reads
/// them before any interceptor runs and would answer INTERNAL or UNKNOWN, which here only a bug may.
/// </summary>
internal sealed class MalformedCalls(RequestDelegate next)
{
    /// <summary>Said of a call that did reach its method, so that a bug there stays one.</summary>
    public static readonly object Reached = new();

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Items.ContainsKey(Reached))
        {
            return;
        }

        Mend(context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers);
        if (!context.Response.HasStarted)
        {
            Mend(context.Response.Headers);
        }
    }

    private static void Mend(IHeaderDictionary? answer)
    {
        if (answer is { IsReadOnly: false } && int.TryParse(answer["grpc-status"], out var status) && (StatusCode)status is StatusCode.Internal or StatusCode.Unknown)
        {
            answer["grpc-status"] = $"{(int)StatusCode.InvalidArgument}";
            answer["grpc-message"] = "These bytes are no request of this RPC.";
        }
    }
}
