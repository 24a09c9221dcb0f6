using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkforcePlatform.Caseload.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Demand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DemandMonths",
                columns: table => new
                {
                    Month = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    HomeArea = table.Column<string>(type: "TEXT", nullable: true),
                    Contacts = table.Column<int>(type: "INTEGER", nullable: true),
                    Referrals = table.Column<int>(type: "INTEGER", nullable: true),
                    ReReferrals = table.Column<int>(type: "INTEGER", nullable: true),
                    AssessmentsStarted = table.Column<int>(type: "INTEGER", nullable: true),
                    AssessmentsCompleted = table.Column<int>(type: "INTEGER", nullable: true),
                    AssessmentsIn45Days = table.Column<int>(type: "INTEGER", nullable: true),
                    S47Started = table.Column<int>(type: "INTEGER", nullable: true),
                    SteppedUp = table.Column<int>(type: "INTEGER", nullable: true),
                    SteppedDown = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DemandMonths", x => new { x.Month, x.Unit, x.Source });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DemandMonths");
        }
    }
}
