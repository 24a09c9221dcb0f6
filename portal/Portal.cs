using System.Globalization;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.RateLimiting;
using WorkforcePlatform.Caseload.V1;
using WorkforcePlatform.ImportClient;
using WorkforcePlatform.Legal.V1;
using WorkforcePlatform.Portal.Calls;
using WorkforcePlatform.Portal.Edge;
using WorkforcePlatform.Portal.Layout;
using WorkforcePlatform.Portal.Pages.Audit;
using WorkforcePlatform.Portal.Pages.Children;
using WorkforcePlatform.Portal.Pages.Work;
using WorkforcePlatform.Portal.SignIn;
using WorkforcePlatform.Recruitment.V1;
using WorkforcePlatform.ServiceDefaults.Clients;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Portal;

/// <summary>The portal's table of contents: clients, sign-in, pages and what every page carries.</summary>
public static class Portal
{
    public static WebApplicationBuilder AddPortal(this WebApplicationBuilder builder)
    {
        builder.Services.AddPlatformClient<UserService.UserServiceClient>("workforce");
        builder.Services.AddPlatformClient<OrgUnitService.OrgUnitServiceClient>("workforce");
        builder.Services.AddPlatformClient<PostService.PostServiceClient>("workforce");
        builder.Services.AddPlatformClient<WorkerService.WorkerServiceClient>("workforce");
        builder.Services.AddPlatformClient<DataSetService.DataSetServiceClient>("workforce");
        builder.Services.AddPlatformClient<LinkTemplateService.LinkTemplateServiceClient>("workforce");
        builder.Services.AddPlatformClient<WorkService.WorkServiceClient>("workforce");
        builder.Services.AddPlatformClient<VacancyService.VacancyServiceClient>("recruitment");
        builder.Services.AddPlatformClient<PressureService.PressureServiceClient>("caseload");
        builder.Services.AddPlatformClient<LevelService.LevelServiceClient>("caseload");
        builder.Services.AddPlatformClient<SnapshotService.SnapshotServiceClient>("caseload");
        builder.Services.AddPlatformClient<AnnotationService.AnnotationServiceClient>("caseload");
        builder.Services.AddPlatformClient<BenchmarkService.BenchmarkServiceClient>("caseload");
        builder.Services.AddPlatformClient<SchemeService.SchemeServiceClient>("caseload");
        builder.Services.AddPlatformClient<CaseService.CaseServiceClient>("caseload");
        builder.Services.AddPlatformClient<ScenarioService.ScenarioServiceClient>("caseload");
        builder.Services.AddPlatformClient<FlowService.FlowServiceClient>("caseload");
        builder.Services.AddPlatformClient<DistrictService.DistrictServiceClient>("caseload");
        builder.Services.AddPlatformClient<TransferService.TransferServiceClient>("caseload");
        builder.Services.AddPlatformClient<DemandService.DemandServiceClient>("caseload");
        builder.Services.AddPlatformClient<KeepingService.KeepingServiceClient>("caseload");
        builder.Services.AddPlatformClient<AllocationService.AllocationServiceClient>("caseload");
        builder.Services.AddPlatformClient<ImportMappingService.ImportMappingServiceClient>("workforce");
        builder.Services.AddPlatformClient<CostService.CostServiceClient>("workforce");
        builder.Services.AddPlatformClient<MatterService.MatterServiceClient>("legal");
        builder.Services.AddPlatformClient<WorkloadService.WorkloadServiceClient>("legal");
        builder.Services.AddImportClient().AddFolderReading();
        builder.Services.AddSingleton<AssetFiles>();
        builder.Services.AddSingleton<SampleNotice>();
        builder.Services.AddSingleton<ChildAddress>();
        builder.Services.AddSingleton<AuditReader>();
        builder.Services.AddMemoryCache();
        builder.Services.AddScoped<LegalWork>().AddScoped<HrWork>().AddScoped<ManagerWork>().AddScoped<DataWork>().AddScoped<LevelWork>().AddScoped<MyWork>();
        builder.AddPageSignIn();
        builder.Services.AddSingleton<IStartupFilter, EdgeFilter>();
        builder.Services.AddSignInLimit();
        builder.Services.AddRouting(options => options.LowercaseUrls = true);
        builder.Services.AddRazorPages(pages =>
        {
            pages.Conventions.AuthorizeFolder("/", PageSignIn.Policy);
            pages.Conventions.AuthorizeFolder("/Pressure", PagePolicies.Levels);
            pages.Conventions.AuthorizePage("/Pressure/Compare", PagePolicies.Figures);
            pages.Conventions.AuthorizeFolder("/Benchmarks", PagePolicies.Figures);
            pages.Conventions.AuthorizeFolder("/Schemes", PagePolicies.Levels);
            pages.Conventions.AuthorizeFolder("/Demand", PagePolicies.Figures);
            pages.Conventions.AuthorizeFolder("/Districts", PagePolicies.Children);
            pages.Conventions.AuthorizeFolder("/Flow", PagePolicies.Figures);
            pages.Conventions.AuthorizeFolder("/Scenarios", PagePolicies.Figures);
            pages.Conventions.AuthorizePage("/Scenarios/Split", PagePolicies.Posts);
            pages.Conventions.AuthorizeFolder("/Annotations", PagePolicies.Levels);
            pages.Conventions.AuthorizeFolder("/Figures", PagePolicies.Levels);
            pages.Conventions.AuthorizeFolder("/Snapshots", PagePolicies.Levels);
            pages.Conventions.AuthorizeFolder("/Hr", PagePolicies.Posts);
            pages.Conventions.AuthorizeFolder("/Units", PagePolicies.Posts);
            pages.Conventions.AuthorizeFolder("/Searching", PagePolicies.Searches);
            pages.Conventions.AuthorizeFolder("/Work", PagePolicies.Work);
            pages.Conventions.AuthorizePage("/Audit/Index", PagePolicies.Audit);
            pages.Conventions.AuthorizePage("/Audit/Check", PagePolicies.AuditCheck);
            pages.Conventions.AuthorizePage("/Children/Reallocate", PagePolicies.Children);
            pages.Conventions.AuthorizePage("/Children/Allocate", PagePolicies.Children);
            pages.Conventions.AuthorizePage("/Children/Meeting", PagePolicies.Children);
            pages.Conventions.AuthorizePage("/Children/Log", PagePolicies.Children);
            pages.Conventions.AuthorizePage("/Children/Child", PagePolicies.Matters);
            pages.Conventions.AuthorizePage("/Children/Own", PagePolicies.OwnCaseload);
            pages.Conventions.AuthorizePage("/Legal/WithoutWorker", PagePolicies.Matters);
            pages.Conventions.AuthorizePage("/Data/Keeping", PagePolicies.Imports);
            pages.Conventions.AuthorizePage("/Data/Links", PagePolicies.Imports);
            pages.Conventions.AuthorizePage("/Legal/Workload", PagePolicies.LegalWorkload);
            pages.Conventions.AuthorizePage("/Legal/Matters", PagePolicies.Matters);
            pages.Conventions.AuthorizePage("/Legal/Matter", PagePolicies.Matters);
            pages.Conventions.AuthorizePage("/Importing/Index", PagePolicies.ImportRecords);
            pages.Conventions.AuthorizePage("/Importing/Check", PagePolicies.ImportRecords);
            pages.Conventions.AuthorizeFolder("/Importing/Mappings", PagePolicies.Imports);
            pages.Conventions.AuthorizePage("/Data/Open", PagePolicies.Imports);
            foreach (var page in (string[])["/Users/Index", "/Users/User", "/Users/Enter", "/Users/Access"])
            {
                pages.Conventions.AuthorizePage(page, PagePolicies.Users);
            }

            pages.Conventions.AllowAnonymousToFolder("/About");
            pages.Conventions.AllowAnonymousToPage("/Data/Own");
            pages.Conventions.AllowAnonymousToPage("/SignIn");
            pages.Conventions.AllowAnonymousToPage("/SignInStart");
            pages.Conventions.AddPageApplicationModelConvention("/SignInStart", page => page.EndpointMetadata.Add(new EnableRateLimitingAttribute(SignInLimit.Policy)));
            pages.Conventions.AllowAnonymousToPage("/SignInRefused");
            pages.Conventions.AllowAnonymousToPage("/SignedOut");
            pages.Conventions.AllowAnonymousToPage("/Refused");
            pages.Conventions.AllowAnonymousToPage("/Error");
        })
            // What a form must hold is said by attributes, with a sentence for the reader.
            .AddMvcOptions(mvc => mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true)
            .ConfigureApplicationPartManager(UsePortalPages);
        return builder;
    }

    public static WebApplication MapPortal(this WebApplication app)
    {
        var british = CultureInfo.GetCultureInfo("en-GB");
        app.UseWhen(IsForPeople, people => people
            .UseMiddleware<PageHeaders>()
            .UseRequestLocalization(options =>
            {
                options.DefaultRequestCulture = new(british);
                options.SupportedCultures = options.SupportedUICultures = [british];
                options.RequestCultureProviders = [];
            }));

        // Not inside the branch above: a branch has routes of its own, and would not find the error page.
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error",
            AllowStatusCode404Response = true,
            SuppressDiagnosticsCallback = failure => RefusalStatus.IsRefusal(failure.Exception),
        });
        app.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        app.UseWhen(IsForPeople, people => people.UseAuthorization().UseRateLimiter());
        app.MapAssets();
        app.MapRazorPages();
        return app;
    }

    internal static bool IsForPeople(HttpContext context) =>
        context.Request.ContentType?.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase) != true
        && !context.Request.Path.StartsWithSegments("/health");

    // Whatever program hosts the portal, its pages are these: not found by the name of the program.
    private static void UsePortalPages(ApplicationPartManager manager)
    {
        var assembly = typeof(Portal).Assembly;
        manager.ApplicationParts.Clear();
        foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
        {
            manager.ApplicationParts.Add(part);
        }
    }
}
