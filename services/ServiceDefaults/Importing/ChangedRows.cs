using Microsoft.EntityFrameworkCore;
using WorkforcePlatform.ServiceDefaults.Auditing;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>Writes audit entries for rows that a statement is about to change, by a statement of the same shape before it.</summary>
public static class ChangedRows
{
    /// <param name="run">The run, which writes.</param>
    /// <param name="table">The table, t in the statement.</param>
    /// <param name="keys">Its key columns.</param>
    /// <param name="values">Columns that may change, and what each becomes.</param>
    /// <param name="from">FROM and WHERE: the rows that do change.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="parameters">Of <paramref name="from"/>.</param>
    public static Task<int> RecordAsync<TDb>(
        ImportRun<TDb> run, string table, IEnumerable<string> keys, IReadOnlyList<(string Column, string Becomes)> values, string from, CancellationToken ct,
        params (string Name, object? Value)[] parameters)
        where TDb : DbContext
    {
        var call = AuditedCall.Current!;
        var kind = AuditedChange.AuditedType(run.Db.Model.GetEntityTypes().Single(type => type.GetTableName() == table))!.Kind;
        var sql = $"""
            INSERT INTO AuditEntries (At, Subject, Name, Role, Action, Kind, "Key", Why, Reference, Before, After)
            SELECT $auditAt, $auditBy, $auditName, $auditRole, $auditAction, $auditKind, {string.Join(" || ' ' || ", keys.Select(key => $"t.{key}"))}, '', $auditReference,
              json_object({string.Join(", ", values.Select(value => $"'{value.Column}', t.{value.Column}"))}),
              json_object({string.Join(", ", values.Select(value => $"'{value.Column}', {value.Becomes}"))})
            {from}
            """;
        return run.ExecuteAsync(
            sql,
            ct,
            [
                .. parameters,
                ("$auditAt", run.Now), ("$auditBy", call.By.Subject), ("$auditName", call.By.Name), ("$auditRole", call.By.Role),
                ("$auditAction", call.Action), ("$auditKind", kind), ("$auditReference", call.Reference),
            ]);
    }
}
