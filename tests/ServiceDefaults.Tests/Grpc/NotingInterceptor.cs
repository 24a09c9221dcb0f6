using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

/// <summary>Notes every call, and signs unary ones in a header.</summary>
internal sealed class NotingInterceptor(string name, ConcurrentQueue<string> seen) : Interceptor
{
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        Note(context.Method);
        var signed = new ClientInterceptorContext<TRequest, TResponse>(
            context.Method, context.Host, context.Options.WithHeaders(new Metadata { { "noted-by", name } }));
        var call = continuation(request, signed);
        return new AsyncUnaryCall<TResponse>(
            NoteEnd(call.ResponseAsync), call.ResponseHeadersAsync, call.GetStatus, call.GetTrailers, call.Dispose);
    }

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        BlockingUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        Note(context.Method);
        return continuation(request, context);
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation)
    {
        Note(context.Method);
        return continuation(request, context);
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncClientStreamingCallContinuation<TRequest, TResponse> continuation)
    {
        Note(context.Method);
        return continuation(context);
    }

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncDuplexStreamingCallContinuation<TRequest, TResponse> continuation)
    {
        Note(context.Method);
        return continuation(context);
    }

    private void Note(IMethod method) => seen.Enqueue($"{name} {method.Name}");

    private async Task<TResponse> NoteEnd<TResponse>(Task<TResponse> response)
    {
        var reply = await response;
        seen.Enqueue($"{name} done");
        return reply;
    }
}
