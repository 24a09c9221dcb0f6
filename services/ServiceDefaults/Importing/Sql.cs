using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Hand-written statements on a context's own connection and transaction.</summary>
internal static class Sql
{
    public static DbCommand Command(this DbContext db, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var (name, value) in parameters)
        {
            command.Add(name, Stored(value));
        }

        return command;
    }

    public static DbParameter Add(this DbCommand command, string name, object? value = null)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return parameter;
    }

    public static async Task<long> NumberAsync(this DbCommand command, CancellationToken ct) =>
        await command.ExecuteScalarAsync(ct) is { } value and not DBNull ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;

    /// <summary>Names for a list of values, <c>$k0, $k1</c>, added to the command.</summary>
    public static string AddList(this DbCommand command, IReadOnlyCollection<string> values)
    {
        var names = values.Select((value, place) => command.Add($"$k{place.ToString(CultureInfo.InvariantCulture)}", value).ParameterName).ToList();
        return string.Join(", ", names);
    }

    // As the rest of the platform stores them: days as ISO text, instants as ticks, ids as EF writes them.
    private static object? Stored(object? value) => value switch
    {
        DateOnly day => DayReader.Iso(day),
        DateTimeOffset instant => instant.UtcTicks,
        Guid id => id.ToString().ToUpperInvariant(),
        bool flag => flag ? 1 : 0,
        _ => value,
    };
}
