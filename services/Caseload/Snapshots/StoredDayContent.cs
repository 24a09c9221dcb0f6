using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkforcePlatform.Caseload.Snapshots;

/// <summary>A stored day as bytes and back, whole: compressed JSON, decimals digit for digit. Fields may be added to it, never renamed.</summary>
internal static class StoredDayContent
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    };

    public static byte[] Of(StoredDay day)
    {
        using var bytes = new MemoryStream();
        using (var compressed = new BrotliStream(bytes, CompressionLevel.Optimal))
        {
            JsonSerializer.Serialize(compressed, day, Options);
        }

        return bytes.ToArray();
    }

    public static StoredDay Read(byte[] content)
    {
        using var compressed = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<StoredDay>(compressed, Options)!;
    }
}
