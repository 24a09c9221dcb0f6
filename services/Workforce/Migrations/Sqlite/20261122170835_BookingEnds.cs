using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WorkforcePlatform.Workforce.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BookingEnds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BookingEnds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", nullable: false),
                    UntilBefore = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Standing = table.Column<int>(type: "INTEGER", nullable: false),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", nullable: false),
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BookingEnds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BookingEnds_AgencyAssignments_BookingId",
                        column: x => x.BookingId,
                        principalTable: "AgencyAssignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BookingEnds_BookingId",
                table: "BookingEnds",
                column: "BookingId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BookingEnds");
        }
    }
}
