using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Recruitment.Tests.Vacancies;

/// <summary>States as Workforce publishes them. The same number or person has the same id everywhere.</summary>
internal static class States
{
    public static readonly DateOnly April = new(2009, 4, 1);

    public static PostState Post(string postNo = "P1", int fteE4 = 10_000, string from = "2009-04-01", string until = "") => new()
    {
        Id = IdOf(postNo).ToString(),
        PostNo = postNo,
        Role = PostRole.SocialWorker,
        OrgUnitId = IdOf("CP").ToString(),
        FteE4 = fteE4,
        EffectiveFrom = from,
        EffectiveUntil = until,
    };

    public static PostState Held(this PostState post, string staffId, string from, string until = "", int fteE4 = 10_000, bool voided = false)
    {
        post.Occupancies.Add(new OccupancyState
        {
            Id = Guid.NewGuid().ToString(),
            WorkerId = IdOf(staffId).ToString(),
            StaffId = staffId,
            FteE4 = fteE4,
            StartsOn = from,
            Until = until,
            Voided = voided,
        });
        return post;
    }

    public static WorkerState Worker(string staffId, string from = "0001-01-01", string until = "", Employment employment = Employment.Employee) => new()
    {
        Id = IdOf(staffId).ToString(),
        StaffId = staffId,
        DisplayName = $"Worker {staffId}",
        Employment = employment,
        StartsOn = from,
        Until = until,
    };

    public static WorkerState Booked(this WorkerState worker, string reference, string postNo, string from, string until = "", int fteE4 = 10_000)
    {
        worker.AgencyAssignments.Add(new AgencyAssignmentState
        {
            Id = Guid.NewGuid().ToString(),
            Reference = reference,
            PostId = IdOf(postNo).ToString(),
            PostNo = postNo,
            FteE4 = fteE4,
            StartsOn = from,
            Until = until,
        });
        return worker;
    }

    public static WorkerState Leaves(this WorkerState worker, string until, PlanStanding standing)
    {
        worker.Leavings.Add(new LeavingState { Id = Guid.NewGuid().ToString(), Until = until, Standing = standing });
        return worker;
    }

    public static EventEnvelope Event(PostState post, long version) => Event(new PostChanged { Post = post }, post.Id, version);

    public static EventEnvelope Event(WorkerState worker, long version) => Event(new WorkerChanged { Worker = worker }, worker.Id, version);

    public static EventEnvelope Unit(string code) =>
        Event(new OrgUnitChanged { OrgUnit = new OrgUnitState { Id = IdOf(code).ToString(), Code = code, Name = code, ValidFrom = "0001-01-01" } }, IdOf(code).ToString(), 1);

    public static Guid IdOf(string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));

    private static EventEnvelope Event<TMessage>(TMessage message, string subject, long version)
        where TMessage : IMessage<TMessage> =>
        new(Guid.NewGuid(), "workforce.v1", message.Descriptor.FullName, Guid.Parse(subject), new StateVersion(1, version), message.ToByteArray(), DateTimeOffset.UnixEpoch, null);
}
