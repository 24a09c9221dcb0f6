using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults;

namespace WorkforcePlatform.Portal.Edge;

/// <summary>How often one address may begin to sign in, each minute. This machine itself may as often as it likes.</summary>
internal static class SignInLimit
{
    public const string Policy = "Portal.SignIn";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddSignInLimit(this IServiceCollection services)
    {
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = SayWhenAsync;
        });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<PlatformOptions>>((limiter, platform) =>
            limiter.AddPolicy(Policy, context => PartitionOf(context, platform.Value.SignIn.PerMinute)));
    }

    private static RateLimitPartition<IPAddress> PartitionOf(HttpContext context, int perMinute)
    {
        var from = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return IPAddress.IsLoopback(from)
            ? RateLimitPartition.GetNoLimiter(from)
            : RateLimitPartition.GetSlidingWindowLimiter(from, _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window, SegmentsPerWindow = 6 });
    }

    // The page of the status says when to come back; the header says it to programs.
    private static ValueTask SayWhenAsync(OnRejectedContext context, CancellationToken ct)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0", System.Globalization.CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
