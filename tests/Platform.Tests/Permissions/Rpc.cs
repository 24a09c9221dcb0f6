using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.PlatformSupport;

namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>An RPC that the platform answers, found in its endpoint table, to be called with any request over the real wire.</summary>
/// <param name="Descriptor">Its contract.</param>
public sealed record Rpc(MethodDescriptor Descriptor)
{
    private static readonly Marshaller<byte[]> AsIs = Marshallers.Create<byte[]>((bytes, wire) => wire.Complete(bytes), wire => wire.PayloadAsNewBuffer());

    /// <summary>As in the contract: workforce.v1.PostService/GetPost.</summary>
    public string Name => $"{Descriptor.Service.FullName}/{Descriptor.Name}";

    /// <summary>What the running platform answers; health, which is anybody's, left out.</summary>
    public static IReadOnlyList<Rpc> All(RunningPlatform platform) =>
    [
        .. platform.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()).OfType<GrpcMethodMetadata>()
            .Where(known => known.Method.ServiceName != "grpc.health.v1.Health")
            .Select(known => new Rpc(DescriptorOf(known.ServiceType).FindMethodByName(known.Method.Name))).DistinctBy(rpc => rpc.Name).OrderBy(rpc => rpc.Name, StringComparer.Ordinal),
    ];

    /// <summary>Its request from the contract's JSON; fails for a field that it does not have.</summary>
    public IMessage Request(string json) => JsonParser.Default.Parse(json, Descriptor.InputType);

    public Task<RpcAnswer> CallAsync(CallInvoker invoker, IMessage request) => CallAsync(invoker, request.ToByteArray());

    public async Task<RpcAnswer> CallAsync(CallInvoker invoker, byte[] request)
    {
        var method = new Method<byte[], byte[]>(MethodType.Unary, Descriptor.Service.FullName, Descriptor.Name, AsIs, AsIs);
        using var call = invoker.AsyncUnaryCall(method, null, new CallOptions(deadline: DateTime.UtcNow.AddSeconds(60)), request);
        try
        {
            var response = Descriptor.OutputType.Parser.ParseFrom(await call.ResponseAsync);
            return new RpcAnswer(StatusCode.OK, "", JsonFormatter.Default.Format(response));
        }
        catch (RpcException refusal)
        {
            return new RpcAnswer(refusal.StatusCode, refusal.Trailers.GetValue("error-reason") ?? "", refusal.Status.Detail);
        }
    }

    private static Google.Protobuf.Reflection.ServiceDescriptor DescriptorOf(Type service)
    {
        var contract = service.BaseType!.DeclaringType!;
        return (Google.Protobuf.Reflection.ServiceDescriptor)contract.GetProperty("Descriptor")!.GetValue(null)!;
    }
}
