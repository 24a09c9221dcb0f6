using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>The tables that an owner of import files keeps: files, their chunks, their faults. Staged rows have a table a file (<see cref="StagedTable"/>).</summary>
public static class ImportModel
{
    /// <summary>Adds the tables to a service's model.</summary>
    public static ModelBuilder MapImports(this ModelBuilder model)
    {
        model.Entity<FileRecord>(file =>
        {
            file.ToTable("import_files");
            file.HasIndex(f => new { f.ImportId, f.File }).IsUnique();
        });
        model.Entity<FileChunk>(chunk =>
        {
            chunk.ToTable("import_chunks");
            chunk.HasKey(c => new { c.FileId, c.Index });
        });
        model.Entity<FileFault>(fault =>
        {
            fault.ToTable("import_faults");
            fault.HasIndex(f => new { f.FileId, f.Line });
        });
        return model;
    }
}
