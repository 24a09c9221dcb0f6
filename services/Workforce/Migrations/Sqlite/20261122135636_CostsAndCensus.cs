using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkforcePlatform.Workforce.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CostsAndCensus : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AgencySpend",
                columns: table => new
                {
                    Month = table.Column<string>(type: "TEXT", nullable: false),
                    Supplier = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    HoursE4 = table.Column<long>(type: "INTEGER", nullable: true),
                    AmountPence = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgencySpend", x => new { x.Month, x.Supplier, x.Unit });
                });

            migrationBuilder.CreateTable(
                name: "BudgetLines",
                columns: table => new
                {
                    Year = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    FteE4 = table.Column<long>(type: "INTEGER", nullable: true),
                    AmountPence = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetLines", x => new { x.Year, x.Unit, x.Role });
                });

            migrationBuilder.CreateTable(
                name: "WorkerCensus",
                columns: table => new
                {
                    StaffId = table.Column<string>(type: "TEXT", nullable: false),
                    AgencyWorker = table.Column<string>(type: "TEXT", nullable: true),
                    SWENo = table.Column<string>(type: "TEXT", nullable: true),
                    FTE = table.Column<string>(type: "TEXT", nullable: true),
                    PersonBirthDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GenderCurrent = table.Column<string>(type: "TEXT", nullable: true),
                    Ethnicity = table.Column<string>(type: "TEXT", nullable: true),
                    QualInst = table.Column<string>(type: "TEXT", nullable: true),
                    QualLevel = table.Column<string>(type: "TEXT", nullable: true),
                    StepUpGrad = table.Column<string>(type: "TEXT", nullable: true),
                    OrgRole = table.Column<string>(type: "TEXT", nullable: true),
                    RoleStartDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StartOrigin = table.Column<string>(type: "TEXT", nullable: true),
                    RoleEndDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeaverDestination = table.Column<string>(type: "TEXT", nullable: true),
                    ReasonLeave = table.Column<string>(type: "TEXT", nullable: true),
                    FTE30 = table.Column<string>(type: "TEXT", nullable: true),
                    Cases30 = table.Column<int>(type: "INTEGER", nullable: true),
                    WorkingDaysLost = table.Column<long>(type: "INTEGER", nullable: true),
                    ContractWeeks = table.Column<long>(type: "INTEGER", nullable: true),
                    FrontlineGrad = table.Column<string>(type: "TEXT", nullable: true),
                    Absat30Sept = table.Column<string>(type: "TEXT", nullable: true),
                    ReasonAbsence = table.Column<string>(type: "TEXT", nullable: true),
                    CFKSSstatus = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkerCensus", x => x.StaffId);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgencySpend");

            migrationBuilder.DropTable(
                name: "BudgetLines");

            migrationBuilder.DropTable(
                name: "WorkerCensus");
        }
    }
}
