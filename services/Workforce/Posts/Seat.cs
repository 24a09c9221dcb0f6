namespace WorkforcePlatform.Workforce.Posts;

/// <summary>A post as far as its occupancies must fit into it.</summary>
internal sealed record Seat(int FteE4, DateOnly From, IReadOnlyList<(string StaffId, OccupancyTerms Terms)> Occupancies);
