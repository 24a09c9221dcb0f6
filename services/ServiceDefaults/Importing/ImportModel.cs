using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace WorkforcePlatform.ServiceDefaults.Importing;

/// <summary>The four tables that an owner of import files keeps: files, their chunks, their staged rows, their faults.</summary>
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
        model.Entity<StagedRow>(row =>
        {
            row.ToTable("import_rows");
            row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
            row.Property(r => r.State).HasColumnName("state");
            row.Property(r => r.KeyHash).HasColumnName("key_hash");
            row.Property(r => r.ContentHash).HasColumnName("content_hash");
            for (var place = 0; place < StagedRow.MostColumns; place++)
            {
                row.Property<string?>(string.Create(CultureInfo.InvariantCulture, $"c{place}"));
            }
        });
        return model;
    }
}
