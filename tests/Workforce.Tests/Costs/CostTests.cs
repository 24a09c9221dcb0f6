using Grpc.Core;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Tests.Costs;

public sealed class CostTests : IAsyncLifetime
{
    private const string Spend = """
        month,supplier,unit,hours,amount
        2009-08,First Agency,CP,148,5920
        2009-09,Second Agency,DUTY,74,2960.50
        2009-09,Second Agency,CP,,-100
        2009-09,First Agency,CP,10,
        """;

    private WorkforceHost host = null!;

    public async Task InitializeAsync()
    {
        host = await WorkforceHost.StartAsync();
        await host.ImportAsync(Darlington.Files);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task What_was_invoiced_is_added_up_by_month_and_supplier_within_scope_page_by_page()
    {
        var before = await SpendAsync(Roles.Hr, new());
        var taken = await ImportAsync("agency_spend.csv", Spend);
        var again = await ImportAsync("agency_spend.csv", Spend);

        var first = await SpendAsync(Roles.Hr, new() { PageSize = 2 });
        var second = await SpendAsync(Roles.Hr, new() { PageSize = 2, PageToken = first.NextPageToken });
        var team = await SpendAsync(Roles.Manager, new() { FromMonth = "2009-09" }, "CP");

        Assert.Equal(((4, 0, 0, 0), (0, 0, 4, 0), "2009-09-30"), (taken.Counts(), again.Counts(), taken.CoversTo));
        Assert.Equal((false, true, 3), (before.Loaded, first.Loaded, first.Total));
        Assert.Equal(["2009-09 First Agency 10 ", "2009-09 Second Agency 74 2860.5", "2009-08 First Agency 148 5920"], first.Spend.Concat(second.Spend).Select(Text));
        Assert.Equal(["2009-09 First Agency 10 ", "2009-09 Second Agency  -100"], team.Spend.Select(Text));
    }

    [Fact]
    public async Task Posts_count_at_the_nearest_unit_whose_budget_has_their_role()
    {
        await ImportAsync("budget_establishment.csv", "year,unit,role,budget_fte,budget_amount\n2009-10,CORE,SocialWorker,5,200000\n2009-10,CP,TeamManager,1.5,\n2008-09,CP,SocialWorker,9,\n");

        var budget = await BudgetAsync(Roles.Hr, new() { On = "2009-10-30" });
        var line = budget.Lines.Single(one => one.Role == V1.PostRole.SocialWorker && one.OrgUnitCode == "CORE");
        var posts = await host.ReadAsync(db => Task.FromResult(db.Posts.AsEnumerable().Count(post => post.Details.Role == V1.PostRole.SocialWorker)));

        Assert.Equal(("2009-10", true), (budget.Year, budget.Loaded));
        Assert.Equal(["2009-10", "2008-09"], budget.Years);
        Assert.Equal((5, 200_000, posts), (line.BudgetFte, line.BudgetAmount, line.Posts));
        Assert.Equal((6.5, budget.Lines.Sum(one => one.PostsFte)), (budget.Sums.BudgetFte, budget.Sums.PostsFte));
    }

    [Fact]
    public async Task Who_may_not_see_posts_is_refused_and_a_foreign_unit_does_not_exist()
    {
        var lawyer = await Assert.ThrowsAsync<RpcException>(() => BudgetAsync(Roles.Legal, new()));
        var foreign = await Assert.ThrowsAsync<RpcException>(() => SpendAsync(Roles.Manager, new() { Unit = "DUTY" }, "CP"));

        Assert.Equal((StatusCode.PermissionDenied, StatusCode.NotFound), (lawyer.StatusCode, foreign.StatusCode));
    }

    private static string Text(V1.AgencySpend line) => FormattableString.Invariant($"{line.Month} {line.Supplier} {(line.HasHours ? line.Hours : null)} {(line.HasAmount ? line.Amount : null)}");

    private async Task<ImportFile> ImportAsync(string file, string text) => (await host.ImportAsync(new Dictionary<string, string> { [file] = text }))[file];

    private async Task<V1.ListAgencySpendResponse> SpendAsync(string role, V1.ListAgencySpendRequest request, params string[] roots) =>
        await new V1.CostService.CostServiceClient(host.As(role, roots)).ListAgencySpendAsync(request);

    private async Task<V1.ListBudgetResponse> BudgetAsync(string role, V1.ListBudgetRequest request) => await new V1.CostService.CostServiceClient(host.As(role)).ListBudgetAsync(request);
}
