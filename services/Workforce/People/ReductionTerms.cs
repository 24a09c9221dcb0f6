namespace WorkforcePlatform.Workforce.People;

/// <summary>Weekly hours, in ten-thousandths, taken off a worker's capacity: from the first day, up to but not including <see cref="Until"/>.</summary>
public sealed record ReductionTerms(DateOnly StartsOn, DateOnly? Until, string Reason, int HoursE4);
