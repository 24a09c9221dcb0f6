using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.Messaging.Receiving;

namespace WorkforcePlatform.Messaging.Tests.Receiving;

/// <summary>An event is put aside for its own fault only, never because the database can not be written now.</summary>
public sealed class FailuresTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(13)]
    public void A_locked_broken_or_full_database_is_not_the_events_fault(int code)
    {
        var failure = new DbUpdateException("Not saved.", new SqliteException("trouble", code));

        Assert.False(Failures.AreTheEventsOwn(failure));
    }

    [Fact]
    public void Stopping_is_not_the_events_fault() => Assert.False(Failures.AreTheEventsOwn(new TaskCanceledException()));

    [Fact]
    public void A_row_that_the_database_refuses_is()
    {
        var failure = new DbUpdateException("Not saved.", new SqliteException("UNIQUE constraint failed: Posts.PostNo", 19));

        Assert.True(Failures.AreTheEventsOwn(failure));
        Assert.Equal("SqliteException: UNIQUE constraint failed: Posts.PostNo", Failures.ReasonOf(failure));
    }

    [Fact]
    public void A_handler_that_throws_is() => Assert.True(Failures.AreTheEventsOwn(new FormatException("soon")));
}
