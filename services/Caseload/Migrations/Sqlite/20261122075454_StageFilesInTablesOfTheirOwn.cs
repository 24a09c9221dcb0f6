using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkforcePlatform.Caseload.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StageFilesInTablesOfTheirOwn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_rows");

            migrationBuilder.AddColumn<bool>(
                name: "IsStaged",
                table: "import_files",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsStaged",
                table: "import_files");

            migrationBuilder.CreateTable(
                name: "import_rows",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    key_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    c0 = table.Column<string>(type: "TEXT", nullable: true),
                    c1 = table.Column<string>(type: "TEXT", nullable: true),
                    c10 = table.Column<string>(type: "TEXT", nullable: true),
                    c11 = table.Column<string>(type: "TEXT", nullable: true),
                    c12 = table.Column<string>(type: "TEXT", nullable: true),
                    c13 = table.Column<string>(type: "TEXT", nullable: true),
                    c14 = table.Column<string>(type: "TEXT", nullable: true),
                    c15 = table.Column<string>(type: "TEXT", nullable: true),
                    c16 = table.Column<string>(type: "TEXT", nullable: true),
                    c17 = table.Column<string>(type: "TEXT", nullable: true),
                    c18 = table.Column<string>(type: "TEXT", nullable: true),
                    c19 = table.Column<string>(type: "TEXT", nullable: true),
                    c2 = table.Column<string>(type: "TEXT", nullable: true),
                    c20 = table.Column<string>(type: "TEXT", nullable: true),
                    c21 = table.Column<string>(type: "TEXT", nullable: true),
                    c22 = table.Column<string>(type: "TEXT", nullable: true),
                    c23 = table.Column<string>(type: "TEXT", nullable: true),
                    c24 = table.Column<string>(type: "TEXT", nullable: true),
                    c25 = table.Column<string>(type: "TEXT", nullable: true),
                    c26 = table.Column<string>(type: "TEXT", nullable: true),
                    c27 = table.Column<string>(type: "TEXT", nullable: true),
                    c28 = table.Column<string>(type: "TEXT", nullable: true),
                    c29 = table.Column<string>(type: "TEXT", nullable: true),
                    c3 = table.Column<string>(type: "TEXT", nullable: true),
                    c30 = table.Column<string>(type: "TEXT", nullable: true),
                    c31 = table.Column<string>(type: "TEXT", nullable: true),
                    c32 = table.Column<string>(type: "TEXT", nullable: true),
                    c33 = table.Column<string>(type: "TEXT", nullable: true),
                    c34 = table.Column<string>(type: "TEXT", nullable: true),
                    c35 = table.Column<string>(type: "TEXT", nullable: true),
                    c36 = table.Column<string>(type: "TEXT", nullable: true),
                    c37 = table.Column<string>(type: "TEXT", nullable: true),
                    c38 = table.Column<string>(type: "TEXT", nullable: true),
                    c39 = table.Column<string>(type: "TEXT", nullable: true),
                    c4 = table.Column<string>(type: "TEXT", nullable: true),
                    c5 = table.Column<string>(type: "TEXT", nullable: true),
                    c6 = table.Column<string>(type: "TEXT", nullable: true),
                    c7 = table.Column<string>(type: "TEXT", nullable: true),
                    c8 = table.Column<string>(type: "TEXT", nullable: true),
                    c9 = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_rows", x => x.id);
                });
        }
    }
}
