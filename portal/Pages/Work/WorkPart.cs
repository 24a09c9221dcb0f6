namespace WorkforcePlatform.Portal.Pages.Work;

/// <summary>Which part of the work is shown: its word in the address, its name, and what belongs to it.</summary>
public sealed record WorkPart(string Key, string Name, Func<ToldItem, bool> Has)
{
    public static IReadOnlyList<WorkPart> All { get; } =
    [
        new("", "To do", told => told.AcknowledgedAt is null),
        new("overdue", "Overdue", told => told.AcknowledgedAt is null && told.Item.IsOverdue),
        new("due", "Due", told => told.AcknowledgedAt is null && told.Item.Due >= told.Item.Day),
        new("changed", "New or changed since your last visit", told => told.AcknowledgedAt is null && told.IsChanged),
        new("acknowledged", "Acknowledged", told => told.AcknowledgedAt is not null),
    ];

    /// <summary>What is to be done, where the word is not known.</summary>
    public static WorkPart Of(string? key) => All.FirstOrDefault(part => part.Key == key) ?? All[0];
}
