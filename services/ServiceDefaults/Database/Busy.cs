using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Database;

/// <summary>Tells a database whose only writer's place was taken for too long from one that is broken.</summary>
internal static class Busy
{
    // SQLITE_BUSY and SQLITE_LOCKED.
    private static readonly int[] Codes = [5, 6];

    public static bool Is(Exception failure) => failure switch
    {
        SqliteException one => Codes.Contains(one.SqliteErrorCode),
        DbUpdateException { InnerException: { } inner } => Is(inner),
        _ => false,
    };
}
