using WorkforcePlatform.Caseload.Snapshots;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Caseload.Tests.Snapshots;

/// <summary>Provisional, frozen, revised.</summary>
public class StoredSnapshotTests
{
    private static readonly DateTimeOffset Now = new(2009, 11, 3, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_frozen_day_is_revised_beside_what_was_frozen_with_who_when_and_why()
    {
        var frozen = Stored(2009, 10, 31);
        frozen.Freeze("ann", Now);

        var revised = StoredSnapshot.Revised(frozen, "Late closures", "bob", Now.AddDays(1));

        Assert.Equal((SnapshotState.Frozen, "ann", Now), (frozen.State, frozen.DecidedBy, frozen.DecidedAt));
        Assert.Equal((frozen.On, 1, SnapshotState.Revised, "bob", "Late closures"), (revised.On, revised.Revision, revised.State, revised.DecidedBy, revised.Reason));
        Assert.Equal(2, StoredSnapshot.Revised(revised, "Again", "bob", Now).Revision);
    }

    [Fact]
    public void Only_the_end_of_a_week_or_month_is_frozen_and_only_once_and_nothing_provisional_is_revised()
    {
        var sunday = Stored(2009, 11, 1);
        var provisional = Assert.Throws<FailedPreconditionException>(() => StoredSnapshot.Revised(sunday, "Late closures", "bob", Now));
        sunday.Freeze("ann", Now);

        var again = Assert.Throws<FailedPreconditionException>(() => sunday.Freeze("ann", Now));
        var friday = Assert.Throws<FailedPreconditionException>(() => Stored(2009, 10, 30).Freeze("ann", Now));

        Assert.Equal(["NOT_FROZEN", "ALREADY_FROZEN", "NOT_A_KEPT_DAY"], [provisional.Reason, again.Reason, friday.Reason]);
        Assert.True(StoredSnapshot.IsKept(new DateOnly(2009, 9, 30)));
    }

    private static StoredSnapshot Stored(int year, int month, int day) => new() { On = new DateOnly(year, month, day), TakenAt = Now };
}
