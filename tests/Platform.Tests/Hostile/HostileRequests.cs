using System.Text;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Microsoft.AspNetCore.WebUtilities;
using WorkforcePlatform.Platform.Tests.Permissions;
using WorkforcePlatform.ServiceDefaults.Paging;

namespace WorkforcePlatform.Platform.Tests.Hostile;

/// <summary>Requests with one field as an attacker would fill it, made from the contract: every field of every request, by its type and name.</summary>
internal static class HostileRequests
{
    private static readonly string[] Texts =
    [
        "", " ", "\0", "a\0b", "\r\nX-Injected: 1", "‮dlrow", "​​", "é́́́", "ﬃ", "I\u0307ıſ", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", new string('x', 10_000), new string('ä', 201),
        "' OR 1=1 --", "\"; DROP TABLE Users; --", "%' ESCAPE '\\", "_%", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "../../../etc/passwd", "..\\..\\windows\\win.ini", "C:\\nul", "{{7*7}}", "${jndi:ldap://x}", "%s%n%x",
    ];

    private static readonly string[] Days = ["0001-01-01", "0001-01-02", "9999-12-31", "9999-12-30", "2009-02-30", "30/10/2009", "2009-10-30T00:00:00", "-2009-10-30", "2009-1-1", "１９９９-０１-０１", "0000-00-00", "1900-01-01", "2100-12-31"];
    private static readonly string[] Months = ["0001-01", "9999-12", "0000-00", "2009-13", "2009", "20091", "-001-01"];
    private static readonly int[] Numbers = [-1, int.MinValue, int.MaxValue, 1_000_000];
    private static readonly double[] Fractions = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, -1, 1e308, double.Epsilon, 214748.3648];
    private static readonly string[] Places = ["", "-1", "0", "99999999999999999999", "9223372036854775807", "2147483648", "\0", "NORTH-P1", "<b>", "' OR 1=1 --", "legal", "😀"];

    // Every text in some field of every request, and with HOSTILE=all every text in every field, which takes a minute.
    private const int TextsOfAField = 3;
    private static readonly bool All = Environment.GetEnvironmentVariable("HOSTILE") == "all";

    /// <summary>Each with what is odd about it.</summary>
    public static IEnumerable<(string What, IMessage Request)> Of(RpcRow row, Rpc rpc)
    {
        foreach (var field in rpc.Descriptor.InputType.Fields.InDeclarationOrder())
        {
            foreach (var (what, value) in ValuesOf(field))
            {
                var request = rpc.Request(row.For(TwoServices.Own));
                Put(request, field, value);
                yield return ($"{field.Name} {what}", request);
            }
        }

        if (rpc.Descriptor.InputType.FindFieldByName("page_token") is { } token)
        {
            foreach (var (what, text) in TokensFor(rpc.Request(row.For(TwoServices.Own))))
            {
                var request = rpc.Request(row.For(TwoServices.Own));
                token.Accessor.SetValue(request, text);
                yield return ($"page_token {what}", request);
            }
        }
    }

    private static IEnumerable<(string What, object Value)> ValuesOf(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => TextsFor(field).Select(text => (Shown(text), (object)text)),
        FieldType.Enum => [("-1", -1), ("99", 99), ("largest", int.MaxValue), ("smallest", int.MinValue)],
        FieldType.Int32 => Numbers.Select(number => ($"{number}", (object)number)),
        FieldType.Double => Fractions.Select(number => ($"{number}", (object)number)),
        FieldType.Bool => [("true", true)],
        FieldType.Bytes => [("random bytes", ByteString.CopyFrom([0xFF, 0xFE, 0, 0xC3, 0x28]))],
        FieldType.Message => [("empty message", field.MessageType.Parser.ParseFrom(ByteString.Empty)), .. field.MessageType.Fields.InDeclarationOrder().SelectMany(inner => Inner(field.MessageType, inner))],
        _ => [],
    };

    private static IEnumerable<(string What, object Value)> Inner(MessageDescriptor message, FieldDescriptor field) => field.FieldType is FieldType.Message
        ? []
        : ValuesOf(field).Select(one =>
        {
            var value = message.Parser.ParseFrom(ByteString.Empty);
            Put(value, field, one.Value);
            return ($"{field.Name} {one.What}", (object)value);
        });

    private static string[] TextsFor(FieldDescriptor field) =>
        field.Name.EndsWith("month", StringComparison.Ordinal) || field.Name == "year" ? [.. Months, .. Texts.Take(4)]
        : field.Name is "on" or "from" or "to" or "as_at" or "vacant_since" or "last_day" or "first_day" or "starts_on" or "ends_by" ? [.. Days, .. Texts.Take(4)]
        : field.Name == "page_token" ? []
        : All ? Texts : [.. Enumerable.Range(0, TextsOfAField).Select(number => Texts[((field.ContainingType.Name.Length * 3) + (field.FieldNumber * TextsOfAField) + number) % Texts.Length])];

    private static void Put(IMessage request, FieldDescriptor field, object value)
    {
        if (!field.IsRepeated)
        {
            field.Accessor.SetValue(request, field.FieldType is FieldType.Enum ? Enum.ToObject(field.EnumType.ClrType, value) : value);
            return;
        }

        var list = (System.Collections.IList)field.Accessor.GetValue(request);
        list.Clear();
        for (var count = 0; count < 300; count++)
        {
            list.Add(field.FieldType is FieldType.Enum ? Enum.ToObject(field.EnumType.ClrType, value) : value);
        }
    }

    private static IEnumerable<(string What, string Token)> TokensFor(IMessage request)
    {
        yield return ("no base64", "%%%");
        yield return ("other bytes", WebEncoders.Base64UrlEncode([0xFF, 0xFE, 0x00]));
        yield return ("other json", WebEncoders.Base64UrlEncode("{\"a\":1}"u8));
        yield return ("null", WebEncoders.Base64UrlEncode("null"u8));
        yield return ("nulls", WebEncoders.Base64UrlEncode("[null,null]"u8));
        yield return ("deep json", WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(new string('[', 5_000))));
        yield return ("huge", new string('A', 500_000));
        foreach (var parts in Enumerable.Range(1, 3))
        {
            foreach (var place in Places)
            {
                yield return ($"forged, {parts} x {Shown(place)}", Forged(request, [.. Enumerable.Repeat(place, parts)]));
            }
        }
    }

    // The digest of the request is no secret: whoever reads the code can make one.
    private static string Forged(IMessage request, string[] place) =>
        (string)typeof(PageToken).GetMethod(nameof(PageToken.After))!.MakeGenericMethod(request.GetType()).Invoke(null, [request, place])!;

    private static string Shown(string text) => text.Length > 30 ? $"of {text.Length} characters" : JsonSerializer.Serialize(text);
}
