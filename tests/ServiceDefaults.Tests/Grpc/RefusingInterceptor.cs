using Grpc.Core;
using Grpc.Core.Interceptors;

namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

/// <summary>Refuses every call and names its method in the trailers.</summary>
internal sealed class RefusingInterceptor : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
        throw Refusal(context);

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation) => throw Refusal(context);

    private static RpcException Refusal(ServerCallContext context) => new(
        new Status(StatusCode.PermissionDenied, "no"),
        new Metadata { { "refused", context.Method.Split('/')[^1] } });
}
