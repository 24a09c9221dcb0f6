using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkforcePlatform.Legal.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WorkersLastDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "PlannedUntil",
                table: "Workers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "Workers",
                type: "TEXT",
                nullable: true);

            // A projection without a row is filled from its owner's current states at start, the new columns with it.
            migrationBuilder.Sql("DELETE FROM Workers");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "PlannedUntil",
                table: "Workers");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "Workers");
        }
    }
}
