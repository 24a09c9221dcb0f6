using System.Text;
using Grpc.Core;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Security;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Platform.Tests.Stories;

/// <summary>Files of another system, read through a mapping that somebody saved.</summary>
public sealed class MappingStory(EmptyPlatform empty) : IClassFixture<EmptyPlatform>
{
    private readonly Importer importer = new(_ => empty.Platform.CallerAs(Roles.Administrator), TimeProvider.System);

    private ImportMappingService.ImportMappingServiceClient Mappings => empty.Platform.As<ImportMappingService.ImportMappingServiceClient>(Roles.Administrator);

    [Fact]
    public async Task An_extract_is_taken_through_its_mapping_and_a_fault_names_the_files_own_line_and_column()
    {
        await Mappings.SaveImportMappingAsync(new() { Mapping = HrSystem("HR system") });

        var taken = await ImportAsync("hr SYSTEM", "Employees.csv", "Employee No,Full name,Contract,Started\n7,Worker 7,Permanent,04/13/2009\n8,Worker 8,Temp,04/14/2009\n");
        var again = await ImportAsync("HR system", "Employees.csv", "Employee No,Full name,Contract,Started\n7,Worker 7,Permanent,04/13/2009\n8,Worker 8,Temp,04/14/2009\n");
        var refused = await ImportAsync("HR system", "Employees.csv", "Employee No,Full name,Contract,Started\n9,\"Worker\n9\",Permanent,04/13/2009\n10,Worker 10,Casual,13/04/2009\n");

        Assert.Equal((ImportOutcome.Taken, 2, 2), (taken.Outcome, taken.Files[0].NewRows, again.Files[0].UnchangedRows));
        Assert.Equal(["4,Contract,WORKER-004", "4,Started,WORKER-005"], await FaultsAsync(refused));
    }

    [Fact]
    public async Task A_mapping_is_changed_and_deleted_with_a_reason_by_whoever_read_it_last()
    {
        var first = await Mappings.SaveImportMappingAsync(new() { Mapping = HrSystem("Payroll") });
        var changed = first.Clone();
        changed.SourceSystem = "New payroll";

        var unexplained = await Assert.ThrowsAsync<RpcException>(async () => await Mappings.SaveImportMappingAsync(new() { Mapping = changed }));
        var second = await Mappings.SaveImportMappingAsync(new() { Mapping = changed, Reason = "We have a new one" });
        var stale = await Assert.ThrowsAsync<RpcException>(async () => await Mappings.DeleteImportMappingAsync(new() { Name = "payroll", Reason = "Old", Etag = first.Etag }));
        await Mappings.DeleteImportMappingAsync(new() { Name = "payroll", Reason = "Not used any more", Etag = second.Etag });
        var gone = await Assert.ThrowsAsync<RpcException>(() => ImportAsync("Payroll", "Employees.csv", "x\n"));

        Assert.Equal(("New payroll", "We have a new one"), (second.SourceSystem, second.Reason));
        Assert.Equal((StatusCode.InvalidArgument, StatusCode.Aborted, StatusCode.NotFound), (unexplained.StatusCode, stale.StatusCode, gone.StatusCode));
    }

    [Fact]
    public async Task An_extract_of_what_is_now_begins_when_it_was_first_seen_and_ends_when_it_is_seen_no_more()
    {
        await Mappings.SaveImportMappingAsync(new()
        {
            Mapping = new ImportMapping
            {
                Name = "Now",
                Files =
                {
                    new FileMapping { File = "cases.csv", Columns = { new ColumnMapping { Column = "opened_on" }, new ColumnMapping { Column = "child_id", SourceColumn = "Child" } } },
                    new FileMapping { File = "posts.csv", Columns = { new ColumnMapping { Column = "effective_from" } } },
                    new FileMapping { File = "allocations.csv", Columns = { new ColumnMapping { Column = "start" } } },
                    new FileMapping { File = "occupancies.csv", Columns = { new ColumnMapping { Column = "start" } } },
                },
            },
        });

        var first = await ImportAsync("Now", "cases.csv", "Child,category\nC1,CIN\nC2,CP\n", new DateOnly(2009, 9, 30));
        var second = await ImportAsync("Now", "cases.csv", "Child,category\nC1,CP\nC3,CIN\n", new DateOnly(2009, 10, 30), complete: true);
        Assert.True(await empty.Platform.TakeAsync(
            ("workers.csv", "staff_id,name,employment,start_date\nW1,Worker 1,Employee,2008-04-01\nW2,Worker 2,Employee,2008-04-01\n"),
            ("org_units.csv", "code,name,type\nA,Authority,Authority\n"),
            ("posts.csv", "post_no,role,fte,org_unit,case_holding,qualified_required\nP1,SocialWorker,1,A,Y,Y\n")));
        var held = await ImportAsync("Now", "allocations.csv", "child_id,staff_id,role\nC1,W1,Primary\n", new DateOnly(2009, 10, 30));
        var handedOver = await ImportAsync("Now", "allocations.csv", "child_id,staff_id,role\nC1,W2,Primary\nC3,W1,Primary\n", new DateOnly(2009, 11, 6), complete: true);
        var seated = await ImportAsync("Now", "occupancies.csv", "staff_id,post_no,fte\nW1,P1,1\n", new DateOnly(2009, 10, 30));
        var stillSeated = await ImportAsync("Now", "occupancies.csv", "staff_id,post_no,fte\nW1,P1,0.8\n", new DateOnly(2009, 11, 6));
        var never = await ImportAsync("Now", "posts.csv", "post_no,role,fte,org_unit,case_holding,qualified_required\n");

        Assert.Equal((2, "2009-09-30"), (first.Files[0].NewRows, first.Files[0].CoversTo));
        Assert.Equal((1, 1, 1), (second.Files[0].NewRows, second.Files[0].ChangedRows, second.Files[0].ClosedRows));
        Assert.Contains("1 begin on the day of the file", second.Files[0].Notices[0], StringComparison.Ordinal);
        Assert.Equal((ImportOutcome.Taken, 2, 1), (handedOver.Outcome, handedOver.Files[0].NewRows, handedOver.Files[0].ClosedRows));
        Assert.Equal((1, 1, 1), (held.Files[0].NewRows, seated.Files[0].NewRows, stillSeated.Files[0].ChangedRows));
        Assert.Equal(["1,effective_from,POST-011"], await FaultsAsync(never));
    }

    [Theory]
    [InlineData("dd/MM", "mapping.date_format")]
    [InlineData("MM/dd/yyyy", "mapping.columns", "staff_id", "Employee No", "STAFF_ID", "Other")]
    [InlineData("", "mapping.columns", "staff_id", "Employee No", "name", "employee no")]
    public async Task A_mapping_that_reads_a_cell_in_two_ways_is_refused(string format, string field, params string[] columns)
    {
        var file = new FileMapping { File = "workers.csv", DateFormat = format };
        file.Columns.AddRange(columns.Chunk(2).Select(pair => new ColumnMapping { Column = pair[0], SourceColumn = pair[1] }));

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await Mappings.SaveImportMappingAsync(new() { Mapping = new ImportMapping { Name = "Wrong", Files = { file } } }));

        Assert.Equal(field, refused.Trailers.GetValue(ServiceDefaults.Refusals.RefusalTrailers.Field));
    }

    private static ImportMapping HrSystem(string name) => new()
    {
        Name = name,
        SourceSystem = "HR",
        Files =
        {
            new FileMapping
            {
                File = "workers.csv",
                SourceFile = "employees.csv",
                DateFormat = "MM/dd/yyyy",
                Columns =
                {
                    new ColumnMapping { Column = "staff_id", SourceColumn = "Employee No" },
                    new ColumnMapping { Column = "name", SourceColumn = "Full name" },
                    new ColumnMapping { Column = "start_date", SourceColumn = "Started" },
                    new ColumnMapping
                    {
                        Column = "employment",
                        SourceColumn = "Contract",
                        Codes = { new CodeMapping { SourceValue = "permanent", Value = "Employee" }, new CodeMapping { SourceValue = "Temp", Value = "Agency" } },
                    },
                },
            },
        },
    };

    private async Task<ImportResult> ImportAsync(string mapping, string file, string text, DateOnly? asAt = null, bool complete = false)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return await importer.RunAsync(new ImportRequest { Mapping = mapping, AsAt = asAt, Complete = complete, ClosingConfirmed = complete, Files = [new ImportSource(file, bytes.Length, () => new MemoryStream(bytes))] }, null, CancellationToken.None);
    }

    private async Task<List<string>> FaultsAsync(ImportResult result)
    {
        var faults = new List<string>();
        await foreach (var fault in new ImportHistory(_ => empty.Platform.CallerAs(Roles.Administrator), TimeProvider.System).FaultsAsync(result.Files[0], CancellationToken.None))
        {
            faults.Add($"{fault.Line},{fault.Column},{fault.Code}");
        }

        return faults;
    }
}
