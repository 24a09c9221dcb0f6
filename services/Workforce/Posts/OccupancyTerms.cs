namespace WorkforcePlatform.Workforce.Posts;

/// <summary>One worker's time in a post: from the first day, up to but not including <see cref="Until"/>. FTE and weekly hours in ten-thousandths, hours 0 if not stated.</summary>
public sealed record OccupancyTerms(DateOnly StartsOn, DateOnly? Until, int FteE4, int ContractedHoursE4, int StandardHoursE4);
