using System.Collections.Frozen;
using System.Security.Cryptography;

namespace WorkforcePlatform.Portal.Layout;

/// <summary>Styles and the icon, from the assembly. An address holds its content's hash, so browsers may keep it for ever.</summary>
public sealed class AssetFiles
{
    private readonly FrozenDictionary<string, Asset> files = Read().ToFrozenDictionary();

    /// <summary>The order matters: ours stand over govuk-frontend's.</summary>
    public static IReadOnlyList<string> Styles { get; } =
        ["govuk-frontend.min.css", "tokens.css", "layout.css", "forms.css", "tables.css", "patterns.css", "charts.css", "print.css"];

    public string AddressOf(string name) => $"/assets/{name}?v={files[name].Version}";

    public IResult Get(string name, HttpContext context)
    {
        if (!files.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.ContentType);
    }

    private static IEnumerable<KeyValuePair<string, Asset>> Read()
    {
        var assembly = typeof(AssetFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".css", StringComparison.Ordinal) || name.EndsWith(".svg", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var type = name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "image/svg+xml";
            yield return new(name, new Asset(content, type, Convert.ToHexStringLower(SHA256.HashData(content))[..12]));
        }
    }

    private sealed record Asset(byte[] Content, string ContentType, string Version);
}
