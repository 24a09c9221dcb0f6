using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>
/// One file of the import contract, as its owner reads it: its columns, the rules across its rows, and how it is merged.
/// The engine reads, stages, resolves references and finds repeated keys; a subclass says only what is special about the file.
/// </summary>
/// <remarks>
/// A subclass holds no state. The order of calls for one file: <see cref="CheckRow"/> for each row while it is read;
/// <see cref="CheckAsync"/> once, over the staged rows; <see cref="MergeAsync"/> with <see cref="ImportRun{TDb}.Writes"/> false,
/// to count; and, when the sender commits, <see cref="MergeAsync"/> again with it true, inside one transaction.
/// Register it with <c>services.AddImportFile&lt;CaseloadDb, AllocationsFile&gt;()</c>.
/// </remarks>
public abstract class ImportFile<TDb> where TDb : DbContext
{
    /// <summary>The file name of the contract, for example <c>allocations.csv</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The service that owns it, for example <c>caseload</c>.</summary>
    public abstract string Owner { get; }

    /// <summary>What its fault codes begin with, for example <c>ALLOC</c>; part of the contract, never changed.</summary>
    public abstract string Prefix { get; }

    /// <summary>Every column of the contract. Their order has no meaning in the file.</summary>
    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>What the file's only key column identifies, where other files refer to it: <c>org_unit</c>, <c>post</c> or <c>staff</c>.</summary>
    public virtual string? KeyKind => null;

    /// <summary>Which of these keys (in upper case) are stored. Needed where <see cref="KeyKind"/> is given.</summary>
    public virtual Task<IReadOnlyCollection<string>> FindStoredKeysAsync(TDb db, IReadOnlyCollection<string> keys, CancellationToken ct) =>
        throw new NotSupportedException($"{Name} has no key that other files refer to.");

    /// <summary>
    /// SQL for the first day of what is stored and open under the key of a staged row s, which lacks it: an extract that tells only what
    /// is now begins when it was first seen. Null: the file's rows do not stay open.
    /// </summary>
    public virtual string? OpenStart => null;

    /// <summary>Rules within one row, over cells that were each readable: <c>check.NotBefore("end", "start")</c>.</summary>
    public virtual void CheckRow(RowCheck check)
    {
    }

    /// <summary>
    /// Rules across rows, other files of the import and what is stored, mostly as SQL over <see cref="ImportRun{TDb}.Staged"/>:
    /// overlaps, cycles. Adds faults and notices to the run; writes nothing. Repeated keys and references are the engine's.
    /// </summary>
    public virtual Task CheckAsync(ImportRun<TDb> run, CancellationToken ct) => Task.CompletedTask;

    /// <summary>
    /// Compares the staged rows with the stored ones and, where <see cref="ImportRun{TDb}.Writes"/>, makes the stored ones equal:
    /// new rows added, changed ones updated, unchanged ones left untouched (no write, no version, no event), and with
    /// <see cref="ImportReading.Complete"/> what is open and absent closed on <see cref="ImportReading.AsAt"/>.
    /// When it writes, a transaction is open on <see cref="ImportRun{TDb}.Db"/>; events go to the outbox in it.
    /// When it only counts, parents may be staged and not yet stored (a post in a new unit): such a row counts as new.
    /// A file with a header only is a statement, "none": it is merged too.
    /// </summary>
    public abstract Task<ImportCounts> MergeAsync(ImportRun<TDb> run, CancellationToken ct);

    /// <summary>Called when a commit is in the database. It may be missed when the process is killed: only wake what would also find its work at the next start.</summary>
    public virtual void Committed()
    {
    }
}
