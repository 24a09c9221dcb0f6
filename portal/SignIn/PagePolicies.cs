using Microsoft.AspNetCore.Authorization;

namespace WorkforcePlatform.Portal.SignIn;

/// <summary>Which pages a user may open. Services decide for themselves what they answer; this only spares a dead end.</summary>
internal static class PagePolicies
{
    public const string Figures = "Portal.Figures";
    public const string Levels = "Portal.Levels";
    public const string Posts = "Portal.Posts";
    public const string Children = "Portal.Children";
    public const string LegalWorkload = "Portal.LegalWorkload";
    public const string Matters = "Portal.Matters";
    public const string Imports = "Portal.Imports";
    public const string ImportRecords = "Portal.ImportRecords";
    public const string OwnCaseload = "Portal.OwnCaseload";
    public const string Users = "Portal.Users";
    public const string Searches = "Portal.Searches";
    public const string Work = "Portal.Work";
    public const string Audit = "Portal.Audit";
    public const string AuditCheck = "Portal.AuditCheck";

    public static void AddPagePolicies(this AuthorizationBuilder authorization) => authorization
        .AddPolicy(PageSignIn.Policy, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAuthenticatedUser())
        .AddPolicy(Figures, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.MaySeeFigures()))
        .AddPolicy(Levels, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.MaySeeLevels()))
        .AddPolicy(Posts, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.MaySeePosts()))
        .AddPolicy(Children, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.MaySeeRows("children")))
        .AddPolicy(LegalWorkload, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.MaySeeLegalWorkload()))
        .AddPolicy(Matters, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.MaySeeMatters()))
        .AddPolicy(Imports, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.MayImport()))
        .AddPolicy(ImportRecords, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.MayReadImports()))
        .AddPolicy(OwnCaseload, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.HoldsChildren()))
        .AddPolicy(Users, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.MayKeepUsers()))
        .AddPolicy(Searches, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.MaySearch()))
        .AddPolicy(Audit, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.MayAudit()))
        .AddPolicy(AuditCheck, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.MayCheckAudit()))
        .AddPolicy(Work, policy => policy.AddAuthenticationSchemes(PageSignIn.Scheme).RequireAssertion(context => context.User.HasWork()));
}
