using Grpc.Core;

namespace WorkforcePlatform.Portal.Calls;

/// <summary>A service's refusal as the status of a page.</summary>
internal static class RefusalStatus
{
    public static int Of(RpcException refusal) => refusal.StatusCode switch
    {
        StatusCode.NotFound => StatusCodes.Status404NotFound,
        StatusCode.PermissionDenied or StatusCode.Unauthenticated => StatusCodes.Status403Forbidden,
        StatusCode.InvalidArgument => StatusCodes.Status400BadRequest,
        StatusCode.Unavailable or StatusCode.DeadlineExceeded => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
