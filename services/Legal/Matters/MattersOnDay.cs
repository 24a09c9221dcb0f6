namespace WorkforcePlatform.Legal.Matters;

/// <summary>Every matter as it stands on one day, without its directions, by reference. Shared between requests: nothing of it may be changed.</summary>
/// <param name="Open">Those open on the day.</param>
/// <param name="Others">Those closed, or not opened by then.</param>
/// <param name="FiguresTo">The last day that anything about matters speaks of; null if nothing was ever loaded.</param>
internal sealed record MattersOnDay(IReadOnlyList<V1.Matter> Open, IReadOnlyList<V1.Matter> Others, DateOnly? FiguresTo);
