using Grpc.Core;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Caseload.Tests.Register;

/// <summary>One child of the sample on 30 October 2009, and one whom only a matter names.</summary>
public sealed class GetChildTests(ChildrenInMattersFixture town) : IClassFixture<ChildrenInMattersFixture>
{
    [Fact]
    public async Task A_manager_reads_whose_the_child_is_and_was()
    {
        var child = await GetAsync(" c0106 ", Roles.Manager);

        Assert.Equal(("C0106", "2009-10-30", true, true), (child.ChildId, child.On, child.CasesLoaded, child.AllocationsLoaded));
        Assert.Equal(("Children in need", true, true, ""), (child.Cases[0].Category, child.Cases[0].Open, child.Cases[0].OwnUnit, child.Cases[0].LastSeenOn));
        Assert.Equal(("W002", "Worker 002", true, true, "2008-12-23"), (child.Workers[0].StaffId, child.Workers[0].Name, child.Workers[0].Primary, child.Workers[0].Current, child.Workers[0].Since));
    }

    [Theory]
    [InlineData(Roles.Manager, "CP")]
    [InlineData(Roles.Legal)]
    [InlineData(Roles.LegalSupport)]
    public async Task A_child_of_others_is_answered_as_if_there_were_none(string role, params string[] roots)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(() => GetAsync("C0106", role, roots));

        Assert.Equal(StatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task A_lawyer_reads_a_child_of_a_matter_also_one_without_a_case()
    {
        var held = await GetAsync("C0001", Roles.Legal);
        var named = await GetAsync("C-NEW", Roles.Legal, "CP");
        var elsewhere = await Assert.ThrowsAsync<RpcException>(() => GetAsync("C-NEW", Roles.Legal, "DUTY"));

        Assert.NotEmpty(held.Cases);
        Assert.Equal((0, 0, true), (named.Cases.Count, named.Workers.Count, named.CasesLoaded));
        Assert.Equal(StatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task A_search_finds_the_children_whose_page_would_open_and_no_other()
    {
        Assert.Equal(["C0106"], await FindAsync("0106", Roles.Manager));
        Assert.Empty(await FindAsync("C0106", Roles.Manager, "CP"));
        Assert.Equal(["C0001"], await FindAsync("c0001", Roles.Manager, "CP"));
        Assert.Equal(["C-NEW", "C0001"], (await FindAsync("c-", Roles.Legal)).Concat(await FindAsync("C0", Roles.Legal)));
    }

    [Theory]
    [InlineData(Roles.Hr)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.ReportAuthor)]
    public async Task Roles_without_children_are_refused(string role)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(() => GetAsync("C0106", role));

        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
    }

    private async Task<IEnumerable<string>> FindAsync(string text, string role, params string[] roots) =>
        (await new CaseService.CaseServiceClient(town.Host.As(role, roots)).FindChildrenAsync(new() { Text = text })).Found.Select(one => one.ChildId);

    private async Task<Child> GetAsync(string childId, string role, params string[] roots) =>
        await new CaseService.CaseServiceClient(town.Host.As(role, roots)).GetChildAsync(new() { ChildId = childId });
}
