using Google.Protobuf;
using WorkforcePlatform.ServiceDefaults.Importing;
using WorkforcePlatform.ServiceDefaults.Security;

namespace WorkforcePlatform.ServiceDefaults.Auditing;

/// <summary>Who is doing what, and why, while a call is served: what is saved meanwhile is written down under it.</summary>
/// <param name="By">Who.</param>
/// <param name="Action">The RPC.</param>
/// <param name="Why">The reason that the request gave, or empty.</param>
/// <param name="Reference">The import and file, or empty.</param>
/// <param name="ChangesOnly">What is new is not written down one by one: an import's file has an entry of its own, with its hash and counts.</param>
internal sealed record AuditedCall(Caller By, string Action, string Why = "", string Reference = "", bool ChangesOnly = false)
{
    private static readonly AsyncLocal<AuditedCall?> Serving = new();

    private static readonly string[] Reasons = ["why", "reason"];

    /// <summary>The call being served; null in a job or while events are applied.</summary>
    public static AuditedCall? Current => Serving.Value;

    /// <summary>From here on, and in what is called from here, changes are this call's.</summary>
    public static void Begin(AuditedCall call) => Serving.Value = call;

    /// <summary>The same call, taking a file.</summary>
    public static AuditedCall OfImport(FileRecord file)
    {
        var by = Current?.By is { } caller && caller.Subject == file.By ? caller : new Caller(file.By, "", []);
        return new AuditedCall(by, "CommitFile", Reference: $"{file.ImportId} {file.File}", ChangesOnly: true);
    }

    /// <summary>An entry of this call.</summary>
    public AuditEntry ToEntry(DateTimeOffset now, string kind, string key, string? before = null, string? after = null) => new()
    {
        At = now,
        Subject = By.Subject,
        Name = By.Name,
        Role = By.Role,
        Action = Action,
        Kind = kind,
        Key = key,
        Why = Why,
        Reference = Reference,
        Before = before,
        After = after,
    };

    public static string ReasonIn(IMessage request) => Array.Find(Reasons, name => request.Descriptor.FindFieldByName(name) is not null) is { } field
        ? request.Descriptor.FindFieldByName(field).Accessor.GetValue(request) as string ?? ""
        : "";
}
