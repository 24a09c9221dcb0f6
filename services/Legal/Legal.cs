using WorkforcePlatform.Legal.DataSets;
using WorkforcePlatform.Legal.Matters;
using WorkforcePlatform.Legal.Organisation;
using WorkforcePlatform.Legal.Published;
using WorkforcePlatform.Legal.Workload;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Legal;

/// <summary>The service's table of contents: matters, published averages, open matters a month, and what it publishes.</summary>
public static class Legal
{
    public static WebApplicationBuilder AddLegal(this WebApplicationBuilder builder)
    {
        builder.Hosts("legal");
        builder.AddServiceDatabase<LegalDb>("legal");
        builder.AddReadsDatabase<LegalReadsDb>("legal");
        builder.Services.AddEventOwner<LegalDb>("legal")
            .States<V1.MatterChanged, MatterStates>()
            .States<V1.DataSetChanged, DataSetStates>()
            .ConsumedBy("caseload");
        builder.Services.AddEventConsumer<LegalDb>("legal")
            .Projects<Workforce.V1.OrgUnitChanged, UnitRow, UnitProjection>()
            .Projects<Workforce.V1.WorkerChanged, WorkerRow, WorkerProjection>();
        builder.Services.AddSingleton<UnitsReader>();
        builder.Services.AddSingleton<MattersReader>();
        builder.Services.AddSingleton<DatesReader>();
        builder.Services
            .AddImportFile<LegalDb, MattersFile>()
            .AddImportFile<LegalDb, MatterChildrenFile>()
            .AddImportFile<LegalDb, GatewaysFile>()
            .AddImportFile<LegalDb, HearingsFile>()
            .AddImportFile<LegalDb, DirectionsFile>()
            .AddImportFile<LegalDb, LegalMonthlyFile>();
        return builder;
    }

    public static WebApplication MapLegal(this WebApplication app)
    {
        app.MapGrpcService<MatterService>();
        app.MapGrpcService<WorkloadService>();
        return app;
    }
}
