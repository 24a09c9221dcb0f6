namespace WorkforcePlatform.Portal.Pages.Searching;

/// <summary>What one service found of one kind.</summary>
/// <param name="Kind">The kind, as a heading.</param>
/// <param name="Hits">Those that fit best.</param>
/// <param name="Total">How many fit; null where the service did not answer, so that nothing found is never said of what nobody looked for.</param>
public sealed record HitGroup(string Kind, IReadOnlyList<Hit> Hits, int? Total);
