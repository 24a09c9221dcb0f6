namespace WorkforcePlatform.Platform.Tests.Permissions;

/// <summary>One page in the matrix, with all its handlers.</summary>
/// <param name="Route">As it stands after @page.</param>
/// <param name="Area">Who may open it.</param>
/// <param name="Query">What is asked, with @ where a side's name stands and {child} for a child's sealed reference.</param>
public sealed record PageRow(string Route, Area Area, string Query = "")
{
    /// <summary>What its forms send, as a query is written.</summary>
    public string Form { get; init; } = "";

    /// <summary>Why it is the same for every unit; null for what has a scope.</summary>
    public string? NoScope { get; init; }

    /// <summary>Whoever is not signed in may open it too.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whoever asks is led to sign in again.</summary>
    public bool EndsSession { get; init; }

    /// <summary>What it answers where nothing is wrong; for what is given a place in the table without being there at all, 404.</summary>
    public int[] Own { get; init; } = [200, 302];

    /// <summary>What it answers for what is foreign, as for what is missing. Lists by a word find nothing.</summary>
    public int Foreign { get; init; } = 404;

    /// <summary>Handlers that fewer may use, by name.</summary>
    public IReadOnlyDictionary<string, Area> Handlers { get; init; } = new Dictionary<string, Area>();

    /// <summary>Who may send its forms, where those are fewer than may read it.</summary>
    public Area? ByPost { get; init; }

    public Area AreaOf(PageHandler handler) => handler.IsPost && ByPost is not null ? ByPost : Handlers.GetValueOrDefault(handler.Handler, Area);
}
