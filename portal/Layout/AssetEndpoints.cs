namespace WorkforcePlatform.Portal.Layout;

internal static class AssetEndpoints
{
    public static void MapAssets(this WebApplication app) =>
        app.MapGet("/assets/{name}", (string name, AssetFiles files, HttpContext context) => files.Get(name, context)).AllowAnonymous();
}
