namespace WorkforcePlatform.ImportClient.Folders;

/// <summary>The last reading of the folder.</summary>
/// <param name="At">When it began.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="ImportId">The last import made of the folder's files. Null: none was.</param>
/// <param name="Files">A hash over the names and bytes of the files that were last taken or refused.</param>
/// <param name="Reason">Why it failed, or what was left out. Empty otherwise.</param>
public sealed record FolderRead(DateTimeOffset At, FolderOutcome Outcome, Guid? ImportId, string Files, string Reason);
