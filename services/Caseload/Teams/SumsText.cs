using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WorkforcePlatform.Caseload.Measures;
using WorkforcePlatform.Caseload.Measures.Facts;

namespace WorkforcePlatform.Caseload.Teams;

/// <summary>A unit's sums as text and back, whole: equal sums give the same text, and what was read again counts as it did.</summary>
internal static class SumsText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter(), new CategoryCountsText() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>What a unit that counts nothing would have.</summary>
    public static string Nothing { get; } = Of(UnitBasis.Empty);

    public static string Of(UnitBasis sums) => JsonSerializer.Serialize(sums, Options);

    public static UnitBasis Read(string text) => JsonSerializer.Deserialize<UnitBasis>(text, Options)!;

    private sealed class CategoryCountsText : JsonConverter<CategoryCounts>
    {
        public override CategoryCounts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(JsonSerializer.Deserialize<Dictionary<CaseCategory, int>>(ref reader, options)!.SelectMany(count => Enumerable.Repeat(count.Key, count.Value)));

        public override void Write(Utf8JsonWriter writer, CategoryCounts value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, Enum.GetValues<CaseCategory>().Where(category => value[category] > 0).ToDictionary(category => category, category => value[category]), options);
    }
}
