using Microsoft.Extensions.Options;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.ServiceDefaults.Refusals;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Tests.Importing;

public sealed class UploadLimitTests
{
    [Fact]
    public void One_caller_too_quick_is_told_when_to_come_back_and_others_go_on()
    {
        using var limit = new UploadLimit(Options.Create(new PlatformOptions { UploadsPerTenMinutes = 1 }));
        var (ann, bo, job) = (new Caller("ann", Roles.Administrator, []), new Caller("bo", Roles.Administrator, []), new Caller("system:workforce", Roles.System, []));
        limit.Count(ann);

        var refusal = Assert.Throws<ResourceExhaustedException>(() => limit.Count(ann));

        limit.Count(bo);
        limit.Count(job);
        limit.Count(job);
        Assert.Equal("That is more than 1 files in ten minutes. Send the next one in 10 minutes.", refusal.Message);
    }
}
