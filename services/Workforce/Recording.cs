using Google.Protobuf;
using Grpc.Core;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce;

/// <summary>Takes a decision once, however often it is sent.</summary>
internal static class Recording
{
    /// <summary>Records and saves. The same caller's same request again, within a day, gets the first answer.</summary>
    public static async Task<T> RecordOnceAsync<T>(
        this WorkforceDb db, string requestId, Func<Task<T>> recordAsync, MessageParser<T> parser, DateTimeOffset now, ServerCallContext context)
        where T : IMessage<T>
    {
        if (requestId.Length == 0)
        {
            var recorded = await recordAsync();
            await db.SaveChangesAsync(context.CancellationToken);
            return recorded;
        }

        var key = $"{context.Caller().Subject}/{context.Method}/{Require.Text(requestId, "request_id")}";
        return await db.OnceAsync(key, now, parser, recordAsync, context.CancellationToken);
    }
}
