using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.PlatformSupport;
using WorkforcePlatform.ServiceDefaults.Health;
using WorkforcePlatform.Tests.Support;

namespace WorkforcePlatform.Portal.Tests;

/// <summary>The whole platform with two teams and sixty legal matters of an invented authority, on 30 October 2009 by their dates.</summary>
public sealed class MattersSite : IAsyncLifetime
{
    private readonly DirectoryInfo files = Directory.CreateTempSubdirectory("matters-files-");

    public RunningPlatform Platform { get; private set; } = null!;

    public Uri Address => Platform.People;

    public async Task InitializeAsync()
    {
        Platform = await RunningPlatform.StartAsync("--empty");
        var readiness = Platform.Services.GetRequiredService<Readiness>();
        await Eventually.TrueAsync(async () => (await readiness.ObjectionsAsync(CancellationToken.None)).Count == 0);
        Write("org_units.csv", "code,name,type,parent_code\nSYN,Synthetic,Authority,\nNORTH,Court North,Team,SYN\nSOUTH,Court South,Team,SYN");
        Write("workers.csv", "staff_id,name,employment,start_date\nSYN-W1,Worker 1,Employee,2008-01-01\nSYN-L1,Lawyer 1,Employee,2008-01-01");
        Write(
            "matters.csv",
            ["matter_ref,kind,child_ids,org_unit,social_worker,lead_fee_earner,opened_on,pp_start_date,issued_on,closed_on",
            "SYN-M-01,CareProceedings,SYN-C1;SYN-C2,NORTH,SYN-W1,SYN-L1,2009-05-01,2009-05-15,2009-09-01,",
            "SYN-M-02,PreProceedings,SYN-C3,SOUTH,SYN-W1,,2009-10-01,2009-10-30,,",
            .. Enumerable.Range(3, 58).Select(number => $"SYN-M-{number:00},Advice,,NORTH,SYN-W1,,2009-06-01,,,")]);
        Write("gateways.csv", "matter_ref,met_on,decision,threshold\nSYN-M-01,2009-05-15,B,Y");
        Write("hearings.csv", "hearing_ref,matter_ref,type,listed_for,start_time,status,reason_code,relisted_as\nH1,SYN-M-01,CMH,2009-09-22,10:00,Vacated,HM1,H2\nH2,SYN-M-01,CMH,2009-09-24,10:00,Held,,\nH3,SYN-M-01,FH,2010-02-23,10:00,Listed,,");
        Write("directions.csv", "matter_ref,due_at,party,what,done_at\nSYN-M-01,2009-10-16 16:00,Council,<b>Bundle</b>,2009-10-20 16:00\nSYN-M-01,2009-10-26,Parents,Response,\nSYN-M-01,2009-11-09,Council,Case summary,");
        var importer = Platform.Services.GetRequiredService<Importer>();
        var result = await importer.RunAsync(new ImportRequest { ImportId = Guid.CreateVersion7(), Files = ImportSource.OfPathOrFolder(files.FullName) }, progress: null, CancellationToken.None);
        Assert.Equal(ImportOutcome.Taken, result.Outcome);
    }

    public async Task DisposeAsync()
    {
        await Platform.DisposeAsync();
        files.Delete(recursive: true);
    }

    /// <summary>A browser without a screen: cookies, forms, no script.</summary>
    public PageReader Reader() => new(Address);

    private void Write(string name, params IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(files.FullName, name), lines);
}
