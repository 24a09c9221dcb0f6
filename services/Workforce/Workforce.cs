using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.Workforce.Census;
using WorkforcePlatform.Workforce.Costs;
using WorkforcePlatform.Workforce.DataSets;
using WorkforcePlatform.Workforce.Links;
using WorkforcePlatform.Workforce.Mappings;
using WorkforcePlatform.Workforce.OrgUnits;
using WorkforcePlatform.Workforce.People;
using WorkforcePlatform.Workforce.Posts;
using WorkforcePlatform.Workforce.Users;
using WorkforcePlatform.Workforce.Work;

namespace WorkforcePlatform.Workforce;

/// <summary>The service's table of contents: units, posts, people, users, and what it publishes.</summary>
public static class Workforce
{
    public static WebApplicationBuilder AddWorkforce(this WebApplicationBuilder builder)
    {
        builder.Hosts("workforce");
        builder.AddServiceDatabase<WorkforceDb>("workforce");
        builder.Services.AddEventOwner<WorkforceDb>("workforce")
            .States<V1.OrgUnitChanged, OrgUnitStates>()
            .States<V1.PostChanged, PostStates>()
            .States<V1.WorkerChanged, WorkerStates>()
            .States<V1.DataSetChanged, DataSetStates>()
            .ConsumedBy("caseload", "legal", "recruitment");
        builder.Services
            .AddImportFile<WorkforceDb, WorkersFile>()
            .AddImportFile<WorkforceDb, OrgUnitsFile>()
            .AddImportFile<WorkforceDb, PostsFile>()
            .AddImportFile<WorkforceDb, OccupanciesFile>()
            .AddImportFile<WorkforceDb, AgencyAssignmentsFile>()
            .AddImportFile<WorkforceDb, AbsencesFile>()
            .AddImportFile<WorkforceDb, ReductionsFile>()
            .AddImportFile<WorkforceDb, SupervisionsFile>()
            .AddImportFile<WorkforceDb, AgencySpendFile>()
            .AddImportFile<WorkforceDb, BudgetEstablishmentFile>()
            .AddImportFile<WorkforceDb, WorkerCensusFile>();
        builder.Services.AddSingleton<OrganisationReader>();
        builder.Services.AddSingleton<PeopleReader>();
        builder.Services.AddHostedService<DemoUsers>();
        return builder;
    }

    public static WebApplication MapWorkforce(this WebApplication app)
    {
        app.MapGrpcService<OrgUnitService>();
        app.MapGrpcService<PostService>();
        app.MapGrpcService<WorkerService>();
        app.MapGrpcService<UserService>();
        app.MapGrpcService<DataSetService>();
        app.MapGrpcService<CostService>();
        app.MapGrpcService<ImportMappingService>();
        app.MapGrpcService<LinkTemplateService>();
        app.MapGrpcService<WorkService>();
        return app;
    }
}
