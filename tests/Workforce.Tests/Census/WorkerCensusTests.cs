using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.Workforce.Tests.Census;

/// <summary>What the census says of a person is kept, and told to nobody.</summary>
public sealed class WorkerCensusTests : IAsyncLifetime
{
    private const string File = "worker_census.csv";
    private const string Rows = "staff_id,personbirthdate,Ethnicity,FTE,WorkingDaysLost,QualInst\nW2,1971-03-17,wbri,0.833333,2.5,University of Nowhere\nW3,,REFU,1,,\n";

    private WorkforceHost host = null!;

    public async Task InitializeAsync()
    {
        host = await WorkforceHost.StartAsync();
        await host.ImportAsync(Darlington.Files);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task It_is_taken_once_as_it_stands_and_neither_events_nor_readers_learn_of_it()
    {
        var events = (await host.EventsAsync()).Count;

        var taken = await ImportAsync(Rows);
        var again = await ImportAsync(Rows);
        var worker = await new V1.WorkerService.WorkerServiceClient(host.As(Roles.Hr)).GetWorkerAsync(new() { WorkerId = "W2" });

        Assert.Equal(((2, 0, 0, 0), (0, 0, 2, 0)), (taken.Counts(), again.Counts()));
        var record = await host.ReadAsync(db => db.WorkerCensus.AsNoTracking().SingleAsync(one => one.StaffId == "W2"));
        Assert.Equal((new DateOnly(1971, 3, 17), "WBRI", "0.833333", 25_000L), (record.PersonBirthDate, record.Ethnicity, record.FTE, record.WorkingDaysLost));
        Assert.Equal(events, (await host.EventsAsync()).Count);
        Assert.DoesNotContain("census", worker.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task No_message_repeats_what_a_faulty_row_says()
    {
        var refused = await ImportAsync("staff_id,PersonBirthDate,Ethnicity,FTE,Cases30\nW2,31/02/1971,Martian,full,many\nW3,02/29/1972,,,\n");

        var faults = await new ImportService.ImportServiceClient(host.As(Roles.Administrator))
            .ListImportFaultsAsync(new ListImportFaultsRequest { ImportId = refused.ImportId, File = File });

        Assert.Equal(["CENSUS-005", "CENSUS-004", "CENSUS-003", "CENSUS-005"], faults.Faults.Select(fault => fault.Code));
        Assert.All((string[])["1971", "1972", "Martian", "full", "many"], cell => Assert.DoesNotContain(cell, faults.ToString(), StringComparison.Ordinal));
    }

    private async Task<ImportFile> ImportAsync(string text) => (await host.ImportAsync(new Dictionary<string, string> { [File] = text }))[File];
}
