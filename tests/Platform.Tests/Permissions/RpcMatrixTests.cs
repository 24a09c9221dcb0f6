using System.Collections.Concurrent;
using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;
using Xunit.Abstractions;
using Role = WorkforcePlatform.Workforce.V1.Role;

namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>Every RPC of the endpoint table, by every role, for what is one's own, another's and nobody's.</summary>
[Collection(TwoServicesTests.Name)]
public sealed class RpcMatrixTests(TwoServices site, ITestOutputHelper output)
{
    private static readonly StatusCode[] Denied = [StatusCode.PermissionDenied, StatusCode.Unauthenticated];
    private static readonly StatusCode[] Broken = [StatusCode.Internal, StatusCode.Unknown, StatusCode.Unimplemented, StatusCode.DeadlineExceeded, StatusCode.Unavailable];

    private readonly ConcurrentBag<string> wrong = [];
    private int cells;

    private IReadOnlyList<Rpc> Rpcs => Rpc.All(site.Platform);

    [Fact]
    public void Every_rpc_has_a_row_and_every_row_an_rpc()
    {
        var rpcs = Rpcs.Select(rpc => rpc.Name).ToList();
        var rows = RpcTable.Rows.Select(row => row.Name).ToList();

        Assert.Empty(rpcs.Except(rows));
        Assert.Empty(rows.Except(rpcs));
    }

    [Fact]
    public async Task Every_rpc_refuses_whoever_has_no_token_or_another_role_and_tells_nobody_of_what_is_foreign()
    {
        var rows = RpcTable.Rows.ToLookup(row => row.Name);
        var cases = Rpcs.SelectMany(rpc => rows[rpc.Name].SelectMany(row => Cases(rpc, row)));

        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (one, _) => await one());

        output.WriteLine($"{cells} cells: {Rpcs.Count} RPCs, {TwoServices.People.Count} roles of people and services, own, foreign and missing, and no token.");
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_recorded_allocation_of_others_is_taken_back_as_little_as_one_that_does_not_exist()
    {
        var everywhere = site.Platform.As<AllocationService.AllocationServiceClient>(Roles.Manager);
        var child = await everywhere.PreviewAllocationAsync(new PreviewAllocationRequest { ChildId = "SOUTH-C1", StaffId = "SOUTH-W3", StartsOn = "2009-10-30" });
        var foreign = await everywhere.RecordAllocationAsync(new RecordAllocationRequest { ChildId = "SOUTH-C1", StaffId = "SOUTH-W3", StartsOn = "2009-10-30", Reason = "Handover", Etag = child.Etag });
        var withdraw = Rpcs.Single(rpc => rpc.Name == "caseload.v1.AllocationService/WithdrawAllocation");
        var missing = Guid.CreateVersion7().ToString();

        var answers = await Task.WhenAll(((string[])[foreign.AllocationId, missing]).Select(id => withdraw.CallAsync(
            site.Platform.CallerAs(Roles.Manager, TwoServices.Own), new WithdrawAllocationRequest { AllocationId = id, Reason = "Over", Etag = foreign.Etag })));

        Assert.Equal(StatusCode.NotFound, answers[1].Code);
        Assert.Equal(answers[1], answers[0] with { Text = answers[0].Text.Replace(foreign.AllocationId, missing, StringComparison.Ordinal) });
    }

    [Fact]
    public async Task The_name_of_a_foreign_worker_is_not_learnt_by_planning_their_start()
    {
        var manager = site.Platform.As<PostService.PostServiceClient>(Roles.Manager, TwoServices.Own);
        var post = await manager.GetPostAsync(new GetPostRequest { PostId = "NORTH-P2" });

        var refusals = await Task.WhenAll(((string[])["SOUTH-W1", "SOUTH-W3", "SOUTH-W2", "MOUTH-W1"]).Select(staff => Assert.ThrowsAsync<RpcException>(async () => await manager.RecordStartAsync(
            new RecordStartRequest { PostId = "NORTH-P2", StaffId = staff, Fte = 1, FirstDay = "2010-01-01", Etag = post.Etag }))));

        Assert.All(refusals, refusal => Assert.Equal((StatusCode.InvalidArgument, "name must have 1 to 100 characters."), (refusal.StatusCode, refusal.Status.Detail)));
    }

    private IEnumerable<Func<Task>> Cases(Rpc rpc, RpcRow row) =>
    [
        () => WithoutTokenAsync(rpc, row),
        () => AsServiceAsync(rpc, row),
        .. TwoServices.People.Select<Role, Func<Task>>(role => () => AsAsync(role, rpc, row)),
    ];

    private async Task WithoutTokenAsync(Rpc rpc, RpcRow row)
    {
        var answer = await AskAsync(rpc, row, site.Platform.CallerAsNobody(), TwoServices.Own);
        Expect(answer.Code == StatusCode.Unauthenticated, rpc, "nobody", answer);
    }

    // Services ask for every unit; what is foreign to a person is not to them.
    private async Task AsServiceAsync(Rpc rpc, RpcRow row)
    {
        var answer = await AskAsync(rpc, row, site.Platform.CallerAs(Roles.System), TwoServices.Own);
        Expect(row.ByServices ? !Denied.Contains(answer.Code) && !Broken.Contains(answer.Code) : answer.Code == StatusCode.PermissionDenied, rpc, "service", answer);
    }

    private async Task AsAsync(Role role, Rpc rpc, RpcRow row)
    {
        var caller = site.Platform.CallerAs(RoleNames.OfToken(role), TwoServices.Own);
        var own = await AskAsync(rpc, row, caller, TwoServices.Own);
        var foreign = await AskAsync(rpc, row, caller, TwoServices.Foreign);
        var missing = await AskAsync(rpc, row, caller, TwoServices.Missing);
        Expect(row.NoScope is not null || SameButForTheName(foreign, missing), rpc, $"{role}, foreign and missing differ ({missing})", foreign);
        if (!row.Area.Roles.Contains(role))
        {
            Expect(new[] { own, foreign, missing }.All(answer => answer.Code == StatusCode.PermissionDenied), rpc, $"{role} is let in", own);
            return;
        }

        Expect(row.IsChange ? own.Code != StatusCode.OK && !Denied.Contains(own.Code) && !Broken.Contains(own.Code) : own.Code == StatusCode.OK, rpc, $"{role}, own", own);
        Expect(row.NoScope is not null || own.Code != StatusCode.NotFound, rpc, $"{role} does not find their own", own);
        Expect(row.NoScope is not null || foreign.Code == (row.ForeignIsEmpty ? StatusCode.OK : StatusCode.NotFound), rpc, $"{role}, foreign", foreign);
        Expect(row.NoScope is not null || !own.Text.Contains(TwoServices.Foreign, StringComparison.OrdinalIgnoreCase), rpc, $"{role} is told of what is foreign", own);
        await WithoutFilterAsync(role, caller, rpc, row);
    }

    // A list that is asked for no unit answers for the caller's own alone.
    private async Task WithoutFilterAsync(Role role, CallInvoker caller, Rpc rpc, RpcRow row)
    {
        var request = rpc.Request(row.For(TwoServices.Own));
        if (row.NoScope is not null || row.IsChange || rpc.Descriptor.InputType.FindFieldByName("unit") is not { } unit)
        {
            return;
        }

        unit.Accessor.Clear(request);
        Interlocked.Increment(ref cells);
        var answer = await rpc.CallAsync(caller, request);
        Expect(!Broken.Contains(answer.Code) && !answer.Text.Contains(TwoServices.Foreign, StringComparison.OrdinalIgnoreCase), rpc, $"{role}, without a unit", answer);
    }

    private Task<RpcAnswer> AskAsync(Rpc rpc, RpcRow row, CallInvoker caller, string side)
    {
        Interlocked.Increment(ref cells);
        return rpc.CallAsync(caller, rpc.Request(row.For(side)));
    }

    private static bool SameButForTheName(RpcAnswer foreign, RpcAnswer missing) =>
        foreign with { Text = foreign.Text.Replace(TwoServices.Foreign, TwoServices.Missing, StringComparison.OrdinalIgnoreCase) } == missing;

    private void Expect(bool holds, Rpc rpc, string who, RpcAnswer answer)
    {
        if (!holds)
        {
            wrong.Add($"{rpc.Name}: {who}: {answer}");
        }
    }
}
