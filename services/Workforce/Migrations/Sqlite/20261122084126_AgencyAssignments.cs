using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkforcePlatform.Workforce.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AgencyAssignments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AgencyAssignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: false),
                    Voided = table.Column<bool>(type: "INTEGER", nullable: false),
                    WorkerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActualUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Agency = table.Column<string>(type: "TEXT", nullable: false),
                    CapChiefExecutiveApprovedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CapDcsApprovedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CoreRole = table.Column<string>(type: "TEXT", nullable: false),
                    FteE4 = table.Column<int>(type: "INTEGER", nullable: true),
                    HourlyChargePence = table.Column<long>(type: "INTEGER", nullable: true),
                    LeftSubstantiveOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeftSubstantiveRegion = table.Column<string>(type: "TEXT", nullable: false),
                    NoticeWeeks = table.Column<int>(type: "INTEGER", nullable: true),
                    OrgUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PayType = table.Column<string>(type: "TEXT", nullable: false),
                    PlannedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PostId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PostNo = table.Column<string>(type: "TEXT", nullable: false),
                    PqeMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<int>(type: "INTEGER", nullable: false),
                    ReferencesReceived = table.Column<int>(type: "INTEGER", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    WeeklyHoursE4 = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencyAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgencyAssignments_Workers_WorkerId",
                        column: x => x.WorkerId,
                        principalTable: "Workers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgencyAssignments_Reference",
                table: "AgencyAssignments",
                column: "Reference");

            migrationBuilder.CreateIndex(
                name: "IX_AgencyAssignments_WorkerId",
                table: "AgencyAssignments",
                column: "WorkerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgencyAssignments");
        }
    }
}
