using Google.Protobuf;
using Microsoft.Data.Sqlite;
using WorkforcePlatform.ServiceDefaults.Refusals;

namespace WorkforcePlatform.Messaging.Receiving;

/// <summary>Tells an event that can not be applied from a database that can not be written now.</summary>
internal static class Failures
{
    // SQLite: busy, locked, no memory, read-only, I/O error, corrupt, full, can not open, not a database.
    private static readonly HashSet<int> DatabaseTrouble = [5, 6, 7, 8, 10, 11, 13, 14, 26];

    public static bool AreTheEventsOwn(Exception failure) => failure switch
    {
        OperationCanceledException or OutOfMemoryException or ObjectDisposedException => false,
        SqliteException sqlite => !DatabaseTrouble.Contains(sqlite.SqliteErrorCode),
        { InnerException: { } inner } => AreTheEventsOwn(inner),
        _ => true,
    };

    /// <summary>A reason that may be stored and shown: only messages that can not quote the event's data.</summary>
    public static string ReasonOf(Exception failure) => failure switch
    {
        PlatformException or InvalidProtocolBufferException or SqliteException => $"{failure.GetType().Name}: {failure.Message}",
        { InnerException: { } inner } => ReasonOf(inner),
        _ => $"{failure.GetType().Name} in {failure.TargetSite?.DeclaringType?.Name}.{failure.TargetSite?.Name}",
    };
}
