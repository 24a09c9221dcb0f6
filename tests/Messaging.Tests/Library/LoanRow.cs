namespace WorkforcePlatform.Messaging.Tests.Library;

public sealed class LoanRow
{
    public required Guid Id { get; init; }

    public required DateOnly LentOn { get; init; }
}
