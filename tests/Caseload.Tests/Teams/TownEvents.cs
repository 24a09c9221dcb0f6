using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using WorkforcePlatform.Caseload.Measures.Facts;
using WorkforcePlatform.Messaging;
using LegalV1 = WorkforcePlatform.Legal.V1;
using WorkforceV1 = WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Caseload.Tests.Teams;

/// <summary>A town's facts as Workforce would publish them. The same code, number or person has the same id in every town.</summary>
internal static class TownEvents
{
    public static IEnumerable<EventEnvelope> Of(CaseloadFacts town, StateVersion at)
    {
        foreach (var unit in town.Units)
        {
            yield return Envelope(new WorkforceV1.OrgUnitChanged { OrgUnit = StateOf(unit) }, IdOf("unit", unit.Code), at);
        }

        foreach (var post in town.Posts)
        {
            yield return Envelope(new WorkforceV1.PostChanged { Post = StateOf(post, town) }, IdOf("post", post.PostNo), at);
        }

        foreach (var worker in town.Workers)
        {
            yield return Envelope(new WorkforceV1.WorkerChanged { Worker = StateOf(worker, town) }, IdOf("worker", worker.StaffId), at);
        }

        foreach (var matter in town.Matters)
        {
            yield return Envelope(new LegalV1.MatterChanged { Matter = StateOf(matter) }, IdOf("matter", matter.Reference), at);
        }
    }

    public static EventEnvelope Envelope<TMessage>(TMessage message, Guid subject, StateVersion at)
        where TMessage : IMessage<TMessage> =>
        new(Guid.NewGuid(), "workforce.v1", message.Descriptor.FullName, subject, at, message.ToByteArray(), DateTimeOffset.UnixEpoch, null);

    private static WorkforceV1.OrgUnitState StateOf(UnitFact unit) => new()
    {
        Id = IdOf("unit", unit.Code).ToString(),
        Code = unit.Code,
        Name = unit.Name,
        Type = unit.Type is UnitType.Authority ? WorkforceV1.OrgUnitType.Authority : WorkforceV1.OrgUnitType.Team,
        ParentId = unit.ParentCode is null ? "" : IdOf("unit", unit.ParentCode).ToString(),
        ManagerStaffId = unit.ManagerStaffId ?? "",
        ValidFrom = Day(unit.Live.From),
        ValidUntil = Day(unit.Live.To),
    };

    private static WorkforceV1.PostState StateOf(PostFact post, CaseloadFacts town) => new()
    {
        Id = IdOf("post", post.PostNo).ToString(),
        PostNo = post.PostNo,
        Role = Enum.Parse<WorkforceV1.PostRole>(post.Role.ToString(), ignoreCase: true),
        OrgUnitId = IdOf("unit", post.UnitCode).ToString(),
        FteE4 = E4(post.Fte),
        CaseHolding = post.CaseHolding,
        QualifiedRequired = post.QualifiedRequired,
        Funding = post.Funding is Funding.Temporary ? WorkforceV1.Funding.Temporary : WorkforceV1.Funding.Base,
        Frozen = post.Frozen,
        EffectiveFrom = Day(post.Live.From),
        EffectiveUntil = Day(post.Live.To),
        Occupancies =
        {
            town.Occupancies.Where(one => one.PostNo == post.PostNo).Select(one => new WorkforceV1.OccupancyState
            {
                StaffId = one.StaffId,
                FteE4 = E4(one.Fte),
                StandardHoursE4 = E4(one.StandardHours ?? 0),
                StartsOn = Day(one.Held.From),
                Until = Day(one.Held.To),
            }),
        },
    };

    private static WorkforceV1.WorkerState StateOf(WorkerFact worker, CaseloadFacts town)
    {
        var state = new WorkforceV1.WorkerState
        {
            Id = IdOf("worker", worker.StaffId).ToString(),
            StaffId = worker.StaffId,
            DisplayName = worker.DisplayName,
            Qualified = worker.HasRegistrationNumber,
            Employment = worker.Employment is Employment.Agency ? WorkforceV1.Employment.Agency : WorkforceV1.Employment.Employee,
            AsyeFrom = Day(worker.Asye?.From),
            AsyeUntil = Day(worker.Asye?.To),
            StartsOn = Day(worker.Engaged.From),
            Until = Day(worker.Engaged.To),
        };
        foreach (var absence in town.Absences.Where(one => one.StaffId == worker.StaffId))
        {
            var absent = new WorkforceV1.AbsenceState { Kind = absence.Kind, StartsOn = Day(absence.Away.From), Until = Day(absence.Away.To) };
            if (absence.WorkingDaysLost is { } lost)
            {
                absent.WorkingDaysLostE4 = E4(lost);
            }

            state.Absences.Add(absent);
        }

        state.AgencyAssignments.AddRange(town.AgencyAssignments.Where(one => one.StaffId == worker.StaffId).Select(StateOf));
        state.Reductions.AddRange(town.Reductions.Where(one => one.StaffId == worker.StaffId).Select(one => new WorkforceV1.ReductionState
        {
            HoursE4 = E4(one.Hours),
            Reason = one.Reason,
            StartsOn = Day(one.Live.From),
            Until = Day(one.Live.To),
        }));
        return state;
    }

    private static LegalV1.MatterState StateOf(MatterFact matter) => new()
    {
        Id = IdOf("matter", matter.Reference).ToString(),
        MatterRef = matter.Reference,
        Kind = matter.IsCareProceedings ? LegalV1.MatterKind.CareProceedings : LegalV1.MatterKind.Secure,
        Unit = matter.UnitCode ?? "",
        PreProceedingsOn = Day(matter.PreProceedings?.From),
        PreProceedingsEndedOn = Day(matter.PreProceedings?.To),
        IssuedOn = Day(matter.Proceedings?.From),
        ProceedingsEndedOn = Day(matter.Proceedings?.To),
        Children = { matter.Children.Select(child => new LegalV1.MatterChildState { JoinedOn = Day(child.In.From), EndedOn = Day(child.In.To), LastDayOn = Day(child.LastDay) }) },
    };

    private static WorkforceV1.AgencyAssignmentState StateOf(AgencyAssignmentFact booking)
    {
        var state = new WorkforceV1.AgencyAssignmentState
        {
            Reference = booking.Reference,
            PostId = booking.PostNo is null ? "" : IdOf("post", booking.PostNo).ToString(),
            PostNo = booking.PostNo ?? "",
            OrgUnitId = booking.UnitCode is null ? "" : IdOf("unit", booking.UnitCode).ToString(),
            StartsOn = Day(booking.Booked.From),
            Until = Day(booking.Booked.To),
        };
        if (booking.Fte is { } fte)
        {
            state.FteE4 = E4(fte);
        }

        return state;
    }

    private static Guid IdOf(string kind, string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {key}")).AsSpan(0, 16));

    private static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static int E4(decimal value) => (int)(value * 10_000);
}
