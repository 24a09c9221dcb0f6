using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkforcePlatform.Caseload.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SchemeVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SchemeVersions",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemeVersions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "SchemeCutOffs",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "TEXT", nullable: false),
                    SchemeNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstE4 = table.Column<long>(type: "INTEGER", nullable: false),
                    SecondE4 = table.Column<long>(type: "INTEGER", nullable: false),
                    ThirdE4 = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SchemeCutOffs", x => new { x.SchemeNumber, x.Measure });
                    table.ForeignKey(
                        name: "FK_SchemeCutOffs_SchemeVersions_SchemeNumber",
                        column: x => x.SchemeNumber,
                        principalTable: "SchemeVersions",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SchemeCutOffs");

            migrationBuilder.DropTable(
                name: "SchemeVersions");
        }
    }
}
