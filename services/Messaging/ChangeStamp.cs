using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Messaging;

/// <summary>
/// A value that is another one after every change to what a service answers from, written in the transaction of the change: what was worked
/// out under it is true while it stands, in whichever process it is read. It is never counted up: two writers can not write the same.
/// </summary>
[NotAudited("It only says that something changed.")]
public sealed class ChangeStamp
{
    public int Id { get; init; } = 1;

    public Guid Value { get; set; }
}
