using WorkforcePlatform.Caseload.Allocating;
using WorkforcePlatform.Caseload.Annotations;
using WorkforcePlatform.Caseload.Benchmarks;
using WorkforcePlatform.Caseload.DataSets;
using WorkforcePlatform.Caseload.Demand;
using WorkforcePlatform.Caseload.Districts;
using WorkforcePlatform.Caseload.Districts.Transfers;
using WorkforcePlatform.Caseload.Establishment;
using WorkforcePlatform.Caseload.Facts;
using WorkforcePlatform.Caseload.Flow;
using WorkforcePlatform.Caseload.Matters;
using WorkforcePlatform.Caseload.Pressure;
using WorkforcePlatform.Caseload.Pressure.Declared;
using WorkforcePlatform.Caseload.Pressure.Schemes;
using WorkforcePlatform.Caseload.Published;
using WorkforcePlatform.Caseload.Register;
using WorkforcePlatform.Caseload.Scenarios;
using WorkforcePlatform.Caseload.Snapshots;
using WorkforcePlatform.Caseload.Teams;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Caseload;

/// <summary>The service's table of contents: the register, the establishment as Workforce tells it, measures and reports.</summary>
public static class Caseload
{
    public static WebApplicationBuilder AddCaseload(this WebApplicationBuilder builder)
    {
        builder.Hosts("caseload");
        builder.AddServiceDatabase<CaseloadDb>("caseload");
        builder.AddReadsDatabase<CaseloadReadsDb>("caseload");
        builder.Services.AddEventConsumer<CaseloadDb>("caseload")
            .Projects<Workforce.V1.OrgUnitChanged, UnitRow, UnitProjection>()
            .Projects<Workforce.V1.PostChanged, PostRow, PostProjection>()
            .Projects<Workforce.V1.WorkerChanged, WorkerRow, WorkerProjection>()
            .Projects<Workforce.V1.DataSetChanged, DataSetRow, DataSetProjection>()
            .Projects<Legal.V1.MatterChanged, MatterRow, MatterProjection>()
            .Projects<Legal.V1.DataSetChanged, LegalDataSetRow, LegalDataSetProjection>()
            .After<TeamsChanged>()
            .Checks<TeamSumsCheck>();
        builder.Services.AddImportFile<CaseloadDb, CasesFile>();
        builder.Services.AddImportFile<CaseloadDb, AllocationsFile>();
        builder.Services.AddImportFile<CaseloadDb, PublishedMeasuresFile>();
        builder.Services.AddImportFile<CaseloadDb, DemandMonthlyFile>();
        builder.Services.AddSingleton<FactsReader>();
        builder.Services.AddHostedService<TeamSumsAtStart>();
        builder.Services.AddSingleton<TeamSumsKeeper>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TeamSumsKeeper>());
        builder.Services.AddOptions<SnapshotOptions>().BindConfiguration("Platform:Snapshots").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<SnapshotTaker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SnapshotTaker>());
        return builder;
    }

    public static WebApplication MapCaseload(this WebApplication app)
    {
        app.MapGrpcService<PressureService>();
        app.MapGrpcService<LevelService>();
        app.MapGrpcService<SchemeService>();
        app.MapGrpcService<SnapshotService>();
        app.MapGrpcService<BenchmarkService>();
        app.MapGrpcService<CaseService>();
        app.MapGrpcService<DemandService>();
        app.MapGrpcService<DistrictService>();
        app.MapGrpcService<TransferService>();
        app.MapGrpcService<ScenarioService>();
        app.MapGrpcService<AnnotationService>();
        app.MapGrpcService<FlowService>();
        app.MapGrpcService<KeepingService>();
        app.MapGrpcService<AllocationService>();
        return app;
    }
}
