using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace WorkforcePlatform.Portal.Layout;

/// <summary>Styles and the icon, from the assembly. An address holds its content's hash, so browsers may keep it for ever.</summary>
public sealed partial class AssetFiles
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
            content = name == Styles[0] ? WithoutFonts(content) : content;
            var type = name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "image/svg+xml";
            yield return new(name, new Asset(content, type, Convert.ToHexStringLower(SHA256.HashData(content))[..12]));
        }
    }

    // govuk-frontend's font may be used on gov.uk alone; without its rules no browser asks for it.
    private static byte[] WithoutFonts(byte[] css) => Encoding.UTF8.GetBytes(FontFace().Replace(Encoding.UTF8.GetString(css), ""));

    [GeneratedRegex(@"@font-face\s*\{[^}]*\}")]
    private static partial Regex FontFace();

    private sealed record Asset(byte[] Content, string ContentType, string Version);
}
