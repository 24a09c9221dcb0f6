using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace WorkforcePlatform.ServiceDefaults.Clients;

/// <summary>
/// What every call to another service gets: a deadline unless one is set, the caller's token, and a retry where nothing
/// can happen twice: reads (by the first word of their name), and calls that carry a request id. Only UNAVAILABLE is retried.
/// </summary>
public sealed class PlatformCallInterceptor(CallerToken callerToken, IOptions<PlatformOptions> options, TimeProvider clock) : Interceptor
{
    /// <summary>Of anything else: where a file has one writer, it may stand behind an import for up to 30 s.</summary>
    public static readonly TimeSpan WriteDeadline = TimeSpan.FromSeconds(35);

    private static readonly string[] Reads = ["Get", "List", "Find", "Count", "Preview", "Resolve", "Verify"];

    private readonly ResiliencePipeline retry = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<RpcException>(failure => failure.StatusCode == StatusCode.Unavailable),
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(100),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request, ClientInterceptorContext<TRequest, TResponse> context, AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        var isRead = Array.Exists(Reads, read => context.Method.Name.StartsWith(read, StringComparison.Ordinal));
        var deadline = context.Options.Deadline ?? clock.GetUtcNow().UtcDateTime + (isRead ? TimeSpan.FromSeconds(options.Value.ReadSeconds) : WriteDeadline);
        var prepared = new ClientInterceptorContext<TRequest, TResponse>(
            context.Method, context.Host, context.Options.WithDeadline(deadline).WithHeaders(WithToken(context.Options.Headers)));
        if (!isRead && !HasRequestId(request))
        {
            return continuation(request, prepared);
        }

        AsyncUnaryCall<TResponse>? latest = null;
        var response = retry.ExecuteAsync(async _ => await (latest = continuation(request, prepared)).ResponseAsync, context.Options.CancellationToken).AsTask();
        return new AsyncUnaryCall<TResponse>(
            response,
            Task.FromResult(Metadata.Empty),
            () => latest!.GetStatus(),
            () => latest!.GetTrailers(),
            () => latest?.Dispose());
    }

    private static bool HasRequestId<TRequest>(TRequest request) => request is Google.Protobuf.IMessage message
        && message.Descriptor.FindFieldByName("request_id") is { } field
        && field.Accessor.GetValue(message) is string { Length: > 0 };

    private Metadata WithToken(Metadata? headers)
    {
        var complete = new Metadata();
        foreach (var entry in headers ?? Metadata.Empty)
        {
            complete.Add(entry);
        }

        if (!complete.Any(entry => entry.Key == "authorization") && callerToken.Current() is { } token)
        {
            complete.Add("authorization", $"Bearer {token}");
        }

        return complete;
    }
}
