namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Who owns each kind of key that files refer to, and what to tell a sender whose key does not exist.</summary>
internal static class KeyKinds
{
    public static string OwnerOf(string kind) => kind switch
    {
        "org_unit" or "post" or "staff" => "workforce",
        "matter" => "legal",
        _ => throw new InvalidOperationException($"No service owns keys of the kind {kind}."),
    };

    public static string FileOf(string kind) => kind switch
    {
        "org_unit" => "org_units.csv",
        "post" => "posts.csv",
        "matter" => "matters.csv",
        _ => "workers.csv",
    };

    public static string NoneHas(string kind, string key) => kind switch
    {
        "org_unit" => $"No unit has the code {CellReader.Quote(key)}. Add it to org_units.csv or correct it.",
        "post" => $"No post has the number {CellReader.Quote(key)}. Add it to posts.csv or correct it.",
        "matter" => $"No matter has the reference {CellReader.Quote(key)}. Add it to matters.csv or correct it.",
        _ => $"No worker has the number {CellReader.Quote(key)}. Send workers.csv too, or correct it.",
    };
}
