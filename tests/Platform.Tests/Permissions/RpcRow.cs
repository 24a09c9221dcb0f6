namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>One RPC in the matrix.</summary>
/// <param name="Name">As in the contract: workforce.v1.PostService/GetPost.</param>
/// <param name="Area">Who may call it.</param>
/// <param name="Request">As JSON, with @ where a side's name stands: NORTH-P1 of @-P1.</param>
/// <param name="ByServices">Services themselves call it too.</param>
public sealed record RpcRow(string Name, Area Area, string Request, bool ByServices = false)
{
    /// <summary>Why it is the same for every unit; null for what has a scope.</summary>
    public string? NoScope { get; init; }

    /// <summary>What it answers for what is foreign or missing: nothing, where it lists by a key that it need not know.</summary>
    public bool ForeignIsEmpty { get; init; }

    /// <summary>The own one is refused all the same: the request changes nothing, being stale.</summary>
    public bool IsChange { get; init; }

    public string For(string side) => Request.Replace("@", side, StringComparison.Ordinal);
}
