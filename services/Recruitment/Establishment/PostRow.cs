using WorkforcePlatform.Messaging;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.Recruitment.Establishment;

/// <summary>A post with its occupancies as Workforce last told it.</summary>
[NotAudited("It is made from events: what they tell of is written down by its owner.")]
public sealed class PostRow : IProjectedRow
{
    public Guid Id { get; set; }
    public long Epoch { get; set; }
    public long Version { get; set; }
    public string PostNo { get; set; } = "";

    /// <summary>The unit it belongs to, whether or not that is known here yet.</summary>
    public Guid UnitId { get; set; }

    /// <summary>Each once, whenever they hold it; voided occupancies are left out.</summary>
    public List<PostHolder> Holders { get; set; } = [];
    public byte[] State { get; set; } = [];
}
