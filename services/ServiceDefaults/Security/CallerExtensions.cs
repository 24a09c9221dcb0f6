using Grpc.Core;

namespace WorkforcePlatform.ServiceDefaults.Security;

/// <summary>The caller of an RPC.</summary>
public static class CallerExtensions
{
    public static Caller Caller(this ServerCallContext context) => Security.Caller.From(context.GetHttpContext().User);
}
