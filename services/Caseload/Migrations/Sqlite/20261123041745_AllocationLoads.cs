using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkforcePlatform.Caseload.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AllocationLoads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ChildrenAfter",
                table: "RecordedAllocations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ChildrenBefore",
                table: "RecordedAllocations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LimitE4",
                table: "RecordedAllocations",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ChildrenAfter",
                table: "RecordedAllocations");

            migrationBuilder.DropColumn(
                name: "ChildrenBefore",
                table: "RecordedAllocations");

            migrationBuilder.DropColumn(
                name: "LimitE4",
                table: "RecordedAllocations");
        }
    }
}
