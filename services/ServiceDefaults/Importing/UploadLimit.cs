using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>How many files one caller may begin to send in ten minutes. Jobs of the platform itself are not counted.</summary>
public sealed class UploadLimit(IOptions<PlatformOptions> options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(subject => RateLimitPartition.GetFixedWindowLimiter(
        subject, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.UploadsPerTenMinutes, Window = Window }));

    /// <exception cref="ResourceExhaustedException">It is one too many.</exception>
    public void Count(Caller caller)
    {
        if (caller.IsSystem)
        {
            return;
        }

        using var lease = limiter.AttemptAcquire(caller.Subject);
        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
            throw new ResourceExhaustedException($"That is more than {options.Value.UploadsPerTenMinutes} files in ten minutes. Send the next one in {Math.Ceiling(wait.TotalMinutes):0} minutes.");
        }
    }

    public void Dispose() => limiter.Dispose();
}
