using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkforcePlatform.Messaging;
using WorkforcePlatform.Workforce.V1;

namespace WorkforcePlatform.Caseload.Tests.Establishment;

public sealed class ProjectionTests : IAsyncLifetime
{
    private static readonly Guid Worker = Guid.Parse("0195d0a0-0000-7000-8000-000000000001");

    private CaseloadHost host = null!;

    public async Task InitializeAsync() => host = await CaseloadHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_duplicate_changes_nothing_and_an_older_state_never_wins()
    {
        await PublishAsync(Named("Worker 1, married"), version: 2);
        await PublishAsync(Named("Worker 1"), version: 1);
        await PublishAsync(Named("Worker 1, married"), version: 2);

        var row = await host.ReadAsync(db => db.Workers.AsNoTracking().SingleAsync());

        Assert.Equal(("Worker 1, married", 2L), (WorkerState.Parser.ParseFrom(row.State).DisplayName, row.Version));
    }

    [Fact]
    public async Task A_gap_in_versions_loses_no_spell()
    {
        var message = Named("Worker 1");
        message.Worker.Absences.Add(new AbsenceState { Id = Guid.NewGuid().ToString(), Kind = "Sickness", StartsOn = "2009-01-01", Until = "2009-01-10", Voided = true });
        message.Worker.Absences.Add(new AbsenceState { Id = Guid.NewGuid().ToString(), Kind = "Leave", StartsOn = "2009-10-01", WorkingDaysLostE4 = 50_000 });
        message.Worker.Reductions.Add(new ReductionState { Id = Guid.NewGuid().ToString(), HoursE4 = 75_000, Reason = "Union", StartsOn = "2009-09-01" });

        await PublishAsync(message, version: 7);
        var row = await host.ReadAsync(db => db.Workers.AsNoTracking().SingleAsync());

        var state = WorkerState.Parser.ParseFrom(row.State);
        Assert.Equal([("Sickness", true), ("Leave", false)], state.Absences.Select(absence => (absence.Kind, absence.Voided)));
        Assert.Equal(75_000, state.Reductions.Single().HoursE4);
    }

    private static WorkerChanged Named(string name) => new()
    {
        Worker = new WorkerState { Id = Worker.ToString(), StaffId = "W1", DisplayName = name, Employment = Employment.Employee, StartsOn = "2008-04-01" },
    };

    private Task PublishAsync(WorkerChanged message, long version) => host.Services.GetRequiredService<IEventBus>().PublishAsync(
        [new EventEnvelope(Guid.NewGuid(), "workforce.v1", WorkerChanged.Descriptor.FullName, Worker, new StateVersion(1, version), message.ToByteArray(), DateTimeOffset.UnixEpoch, null)],
        CancellationToken.None);
}
