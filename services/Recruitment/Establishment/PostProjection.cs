using Google.Protobuf;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Establishment;

/// <summary>Keeps the last known state of every post.</summary>
public sealed class PostProjection : Projection<PostChanged, PostRow>
{
    public override Guid IdOf(PostChanged message) => Guid.Parse(message.Post.Id);

    public override void Apply(PostChanged message, PostRow row)
    {
        (row.PostNo, row.State) = (message.Post.PostNo, message.Post.ToByteArray());
        row.UnitId = Guid.TryParse(message.Post.OrgUnitId, out var unit) ? unit : Guid.Empty;
        row.Holders.Clear();
        row.Holders.AddRange(message.Post.Occupancies.Where(one => !one.Voided).Select(one => one.WorkerId).Distinct()
            .Select(id => new PostHolder { WorkerId = Guid.Parse(id) }));
    }
}
