using Grpc.Core;

namespace WorkforcePlatform.Portal.Calls;

/// <summary>A service's refusal as the status of a page.</summary>
internal static class RefusalStatus
{
    /// <summary>The service refused, for a reason that the reader can act on: nothing is broken.</summary>
    public static bool IsRefusal(Exception error) => error is RpcException refusal && Of(refusal) < StatusCodes.Status500InternalServerError;

    public static int Of(RpcException refusal) => refusal.StatusCode switch
    {
        StatusCode.NotFound => StatusCodes.Status404NotFound,
        StatusCode.PermissionDenied or StatusCode.Unauthenticated => StatusCodes.Status403Forbidden,
        StatusCode.InvalidArgument => StatusCodes.Status400BadRequest,
        StatusCode.ResourceExhausted => StatusCodes.Status429TooManyRequests,
        StatusCode.Unavailable or StatusCode.DeadlineExceeded => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
