using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkforcePlatform.Caseload.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepAllocations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Keeper",
                table: "OwnDataSets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<long>(
                name: "KeeperChangedAt",
                table: "OwnDataSets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KeeperChangedBy",
                table: "OwnDataSets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "KeeperReason",
                table: "OwnDataSets",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "KeeperVersion",
                table: "OwnDataSets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Keeper",
                table: "OwnDataSets");

            migrationBuilder.DropColumn(
                name: "KeeperChangedAt",
                table: "OwnDataSets");

            migrationBuilder.DropColumn(
                name: "KeeperChangedBy",
                table: "OwnDataSets");

            migrationBuilder.DropColumn(
                name: "KeeperReason",
                table: "OwnDataSets");

            migrationBuilder.DropColumn(
                name: "KeeperVersion",
                table: "OwnDataSets");
        }
    }
}
