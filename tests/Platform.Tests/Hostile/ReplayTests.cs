using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Platform.Tests.Permissions;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Platform.Tests.Hostile;

/// <summary>The same request eight times at once, as an impatient browser or a recorder sends it: done once, and the same answer each time.</summary>
[Collection(TwoServicesTests.Name)]
public sealed class ReplayTests(TwoServices site)
{
    private const int Times = 8;

    // On units of their own, so that the matrix finds NORTH and SOUTH as they were.
    private static readonly (string Name, string Text)[] Files =
    [
        ("org_units.csv", "code,name,type,parent_code\nTWICE,Twice,Team,WHOLE\n"),
        ("posts.csv", "post_no,title,role,fte,org_unit,case_holding,qualified_required,effective_from\nTWICE-P1,Post,SocialWorker,1,TWICE,Y,Y,2008-01-01\nTWICE-P2,Post,SocialWorker,1,TWICE,Y,Y,2009-01-01\n"),
        ("workers.csv", "staff_id,name,qualified_on,employment,start_date\nTWICE-W1,Once Worker,2001-01-01,Employee,2008-01-01\nTWICE-W2,Twice Booked,2001-01-01,Agency,2009-09-01\n"),
        ("occupancies.csv", "staff_id,post_no,fte,start\nTWICE-W1,TWICE-P1,1,2008-01-01\n"),
        ("agency_assignments.csv", "assignment_ref,staff_id,agency,post_no,reason,fte,start,planned_end\nTWICE-A1,TWICE-W2,Agency,TWICE-P2,VacancyCover,1,2009-09-01,2009-12-01\n"),
    ];

    [Fact]
    public async Task What_is_recorded_is_recorded_once_however_often_it_is_sent()
    {
        Assert.True(await site.Platform.TakeAsync(Files));
        var workers = site.Platform.As<WorkerService.WorkerServiceClient>(Roles.Hr);
        var posts = site.Platform.As<PostService.PostServiceClient>(Roles.Hr);
        var users = site.Platform.As<UserService.UserServiceClient>(Roles.Administrator);
        var worker = await workers.GetWorkerAsync(new GetWorkerRequest { WorkerId = "TWICE-W1" });
        var booked = await workers.GetWorkerAsync(new GetWorkerRequest { WorkerId = "TWICE-W2" });
        var post = await posts.GetPostAsync(new GetPostRequest { PostId = "TWICE-P2" });
        var leaving = new RecordLeavingRequest { WorkerId = "TWICE-W1", LastDay = "2010-01-01", RequestId = "leaving", Etag = worker.Etag };
        var end = new RecordBookingEndRequest { WorkerId = "TWICE-W2", Reference = "TWICE-A1", LastDay = "2010-02-01", RequestId = "end", Etag = booked.Etag };
        var start = new RecordStartRequest { PostId = "TWICE-P2", StaffId = "TWICE-NEW", Name = "New", Fte = 1, FirstDay = "2010-03-01", RequestId = "start", Etag = post.Etag };
        var user = new CreateUserRequest { User = new User { Subject = "twice@example.org", Name = "Twice", Role = Role.Hr }, RequestId = "user" };

        var left = await RepeatAsync(async () => (await workers.RecordLeavingAsync(leaving)).Etag);
        var ended = await RepeatAsync(async () => (await workers.RecordBookingEndAsync(end)).Etag);
        var started = await RepeatAsync(async () => (await posts.RecordStartAsync(start)).Etag);
        var entered = await RepeatAsync(async () => (await users.CreateUserAsync(user)).Id);

        Assert.All(new[] { left, ended, started, entered }, answers => Assert.Single(answers.Distinct()));
        Assert.Single((await posts.GetPostAsync(new GetPostRequest { PostId = "TWICE-P2" })).Starts);
        Assert.Equal(left[0], (await workers.GetWorkerAsync(new GetWorkerRequest { WorkerId = "TWICE-W1" })).Etag);
    }

    [Fact]
    public async Task A_form_sent_again_without_its_number_is_told_that_somebody_was_first()
    {
        var manager = site.Platform.As<AllocationService.AllocationServiceClient>(Roles.Manager);
        var preview = await manager.PreviewAllocationAsync(new PreviewAllocationRequest { ChildId = "SOUTH-C2", StaffId = "SOUTH-W1", StartsOn = "2009-10-30" });
        var request = new RecordAllocationRequest { ChildId = "SOUTH-C2", StaffId = "SOUTH-W1", StartsOn = "2009-10-30", Reason = "Handover", Etag = preview.Etag };
        var first = await manager.RecordAllocationAsync(request);

        var second = await Assert.ThrowsAsync<RpcException>(async () => await manager.RecordAllocationAsync(request));
        var listed = await manager.ListRecordedAllocationsAsync(new ListRecordedAllocationsRequest { ChildId = "SOUTH-C2", All = true });

        Assert.Contains(second.StatusCode, (StatusCode[])[StatusCode.Aborted, StatusCode.FailedPrecondition]);
        Assert.Equal([first.AllocationId], listed.Allocations.Select(one => one.AllocationId));
    }

    private static async Task<IReadOnlyList<string>> RepeatAsync(Func<Task<string>> call) => await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => call()));
}
