using WorkforcePlatform.Messaging;
using WorkforcePlatform.Recruitment.Establishment;
using WorkforcePlatform.Recruitment.Vacancies;
using WorkforcePlatform.ServiceDefaults;
using WorkforcePlatform.ServiceDefaults.Database;
using WorkforcePlatform.ServiceDefaults.Importing;

namespace WorkforcePlatform.Recruitment;

/// <summary>The service's table of contents: posts and people as Workforce tells them, the vacancies that follow, and the effort to fill them.</summary>
public static class Recruitment
{
    public static WebApplicationBuilder AddRecruitment(this WebApplicationBuilder builder)
    {
        builder.Hosts("recruitment");
        builder.AddServiceDatabase<RecruitmentDb>("recruitment");
        builder.Services.AddEventConsumer<RecruitmentDb>("recruitment")
            .Projects<Workforce.V1.OrgUnitChanged, UnitRow, UnitProjection>()
            .Projects<Workforce.V1.PostChanged, PostRow, PostProjection>()
            .Projects<Workforce.V1.WorkerChanged, WorkerRow, WorkerProjection>()
            .Projects<Workforce.V1.DataSetChanged, DataSetRow, DataSetProjection>()
            .After<VacanciesChanged>()
            .Checks<VacanciesCheck>();
        builder.Services.AddSingleton<VacancyReader>();
        builder.Services.AddImportFile<RecruitmentDb, VacanciesFile>();
        return builder;
    }

    public static WebApplication MapRecruitment(this WebApplication app)
    {
        app.MapGrpcService<VacancyService>();
        return app;
    }
}
