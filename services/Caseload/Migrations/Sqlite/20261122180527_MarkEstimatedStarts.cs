using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkforcePlatform.Caseload.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MarkEstimatedStarts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "StartEstimated",
                table: "Cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "StartEstimated",
                table: "Allocations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "StartEstimated",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "StartEstimated",
                table: "Allocations");
        }
    }
}
