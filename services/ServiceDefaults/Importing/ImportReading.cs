namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>How the sender wants a file to be read.</summary>
/// <param name="Complete">The file is the whole truth on <paramref name="AsAt"/>: what is open and absent is closed on that day.</param>
/// <param name="AsAt">Present where <paramref name="Complete"/>.</param>
/// <param name="Unit">Only rows of this unit, by code in upper case, are closed. Null: every unit.</param>
/// <param name="ClosingConfirmed">The sender agrees to close more than a tenth of what is open.</param>
public sealed record ImportReading(bool Complete = false, DateOnly? AsAt = null, string? Unit = null, bool ClosingConfirmed = false);
