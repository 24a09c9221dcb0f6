using System.Text;
using WorkforcePlatform.Messaging.V1;
using WorkforcePlatform.Portal.Formats;

namespace WorkforcePlatform.Portal.Pages.Audit;

/// <summary>Audit entries in words.</summary>
public static class AuditWords
{
    public static string Of(AuditLog log) => log is AuditLog.Reads ? "Shown" : "Changed";

    /// <summary>RecordLeaving as Record leaving.</summary>
    public static string OfName(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            words.Append(char.IsUpper(letter) && words.Length > 0 && words[^1] != ' ' ? $" {char.ToLowerInvariant(letter)}" : letter.ToString());
        }

        return words.ToString();
    }

    public static string OfRole(string role) => Formatting.Sentence(role.Replace('-', ' '));

    /// <summary>A field without the id of the spell that it stands in: <c>Leavings 0198… Reason</c> as Leavings: reason.</summary>
    public static string OfField(string name) => name.Split(' ') is [var list, .., var field] ? $"{OfName(list)}: {OfName(field).ToLowerInvariant()}" : OfName(name);

    /// <summary>In one cell, for a file.</summary>
    public static string OfFields(IEnumerable<AuditedField> fields, Func<AuditedField, string> value) =>
        string.Join("; ", fields.Select(field => $"{OfField(field.Name)}: {value(field)}"));
}
