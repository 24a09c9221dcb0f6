using Grpc.Core;

namespace WorkforcePlatform.ServiceDefaults.Tests.Grpc;

/// <summary>The server side of echo.proto; <see cref="EchoProbe"/> shows what it saw.</summary>
internal sealed class EchoService(EchoProbe probe) : Echo.EchoBase
{
    public override Task<SayReply> Say(SayRequest request, ServerCallContext context)
    {
        var reply = new SayReply
        {
            Text = request.Text,
            Encoding = context.GetHttpContext().Request.Headers["grpc-encoding"].ToString(),
            Client = context.AuthContext.PeerIdentity.FirstOrDefault()?.Value ?? "",
        };
        foreach (var header in context.RequestHeaders.Where(header => !header.IsBinary))
        {
            reply.Headers[header.Key] = header.Value;
        }

        return Task.FromResult(reply);
    }

    public override async Task Spell(
        SayRequest request, IServerStreamWriter<SayReply> responseStream, ServerCallContext context)
    {
        foreach (var word in request.Text.Split(' '))
        {
            await responseStream.WriteAsync(new SayReply { Text = word }, context.CancellationToken);
        }
    }

    public override async Task<SayReply> Join(IAsyncStreamReader<SayRequest> requestStream, ServerCallContext context)
    {
        List<string> words = [];
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            words.Add(request.Text);
        }

        return new SayReply { Text = string.Join(' ', words) };
    }

    public override async Task Chat(
        IAsyncStreamReader<SayRequest> requestStream,
        IServerStreamWriter<SayReply> responseStream,
        ServerCallContext context)
    {
        while (await requestStream.MoveNext())
        {
            await responseStream.WriteAsync(new SayReply { Text = requestStream.Current.Text });
        }
    }

    public override Task<SayReply> Refuse(SayRequest request, ServerCallContext context) =>
        throw new RpcException(
            new Status(StatusCode.FailedPrecondition, "not open – déjà"),
            new Metadata { { "reason", request.Text }, { "details-bin", [0, 1, 254, 255] } });

    public override async Task<SayReply> Linger(SayRequest request, ServerCallContext context)
    {
        await using var cancelled = context.CancellationToken.Register(probe.Cancelled.SetResult);
        probe.Deadline.SetResult(context.Deadline);
        await Task.Delay(Timeout.Infinite, context.CancellationToken);
        return new SayReply();
    }
}
