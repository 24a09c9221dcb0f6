using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using WorkforcePlatform.ServiceDefaults.Database;

namespace WorkforcePlatform.ServiceDefaults.Refusals;

/// <summary>Turns refusals into statuses, once and for every RPC. A bug is logged here and leaves as INTERNAL without its words.</summary>
public sealed partial class RefusalInterceptor(ILogger<RefusalInterceptor> logger) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        context.GetHttpContext().Items[MalformedCalls.Reached] = true;
        try
        {
            return await continuation(request, context);
        }
        catch (PlatformException refusal)
        {
            throw ToRpc(refusal);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw ToRpc(new StaleEtagException("This record", ""));
        }
        catch (Exception busy) when (Busy.Is(busy))
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "An import is being taken, and nothing else can be saved just now. Nothing was changed. Try again in a minute."));
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            throw new RpcException(new Status(StatusCode.Cancelled, "The caller gave up."));
        }
        catch (Exception bug) when (bug is not RpcException)
        {
            var reference = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? Guid.NewGuid().ToString("N");
            LogBug(logger, bug, context.Method, reference);
            throw new RpcException(new Status(StatusCode.Internal, $"Something went wrong here. Nothing was changed. Reference {reference}."));
        }
    }

    private static RpcException ToRpc(PlatformException refusal)
    {
        var trailers = new Metadata { { RefusalTrailers.Reason, refusal.Reason } };
        if (refusal is InvalidArgumentException invalid)
        {
            trailers.Add(RefusalTrailers.Field, invalid.Field);
        }

        return new RpcException(new Status(CodeOf(refusal), refusal.Message), trailers);
    }

    private static StatusCode CodeOf(PlatformException refusal) => refusal switch
    {
        InvalidArgumentException => StatusCode.InvalidArgument,
        NotFoundException => StatusCode.NotFound,
        AlreadyExistsException => StatusCode.AlreadyExists,
        StaleEtagException => StatusCode.Aborted,
        ResourceExhaustedException => StatusCode.ResourceExhausted,
        _ => StatusCode.FailedPrecondition,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} failed; reference {Reference}")]
    private static partial void LogBug(ILogger logger, Exception bug, string method, string reference);
}
