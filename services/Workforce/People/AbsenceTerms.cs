namespace WorkforcePlatform.Workforce.People;

/// <summary>A time away from work: from the first day, up to but not including <see cref="Until"/>. Working days lost in ten-thousandths; null if not stated, which is not 0.</summary>
public sealed record AbsenceTerms(DateOnly StartsOn, DateOnly? Until, string Kind, long? WorkingDaysLostE4);
