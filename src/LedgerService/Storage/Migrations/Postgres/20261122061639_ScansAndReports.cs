using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.LedgerService.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ScansAndReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "report",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false),
                    ReceivedMs = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Product = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LotCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Serial = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Evidence = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Issuer = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Cluster = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    DecidedMs = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "report_contact",
                columns: table => new
                {
                    Report = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false),
                    Contact = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SecretHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    UntilDay = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_contact", x => x.Report);
                });

            migrationBuilder.CreateTable(
                name: "report_trait",
                columns: table => new
                {
                    Trait = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false),
                    Cluster = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_trait", x => x.Trait);
                });

            migrationBuilder.CreateTable(
                name: "report_vote",
                columns: table => new
                {
                    Report = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false),
                    Key = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Party = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AtMs = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_vote", x => new { x.Report, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "scan",
                columns: table => new
                {
                    Batch = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Serial = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Visitors = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scan", x => new { x.Batch, x.Serial, x.Day, x.Country, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "suspicion",
                columns: table => new
                {
                    Batch = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Serial = table.Column<int>(type: "integer", nullable: false),
                    Issuer = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Product = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LotCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SerialText = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Score = table.Column<int>(type: "integer", nullable: false),
                    Findings = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ListedDay = table.Column<int>(type: "integer", nullable: false),
                    ToldDay = table.Column<int>(type: "integer", nullable: true),
                    ToldIn = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_suspicion", x => new { x.Batch, x.Serial });
                });

            migrationBuilder.CreateIndex(
                name: "IX_report_Cluster",
                table: "report",
                column: "Cluster");

            migrationBuilder.CreateIndex(
                name: "IX_report_Issuer_ReceivedMs_Id",
                table: "report",
                columns: new[] { "Issuer", "ReceivedMs", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_report_ReceivedMs_Id",
                table: "report",
                columns: new[] { "ReceivedMs", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_report_State_DecidedMs",
                table: "report",
                columns: new[] { "State", "DecidedMs" });

            migrationBuilder.CreateIndex(
                name: "IX_report_contact_UntilDay",
                table: "report_contact",
                column: "UntilDay");

            migrationBuilder.CreateIndex(
                name: "IX_scan_Day",
                table: "scan",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_suspicion_Issuer_Batch_Serial",
                table: "suspicion",
                columns: new[] { "Issuer", "Batch", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_suspicion_ToldDay",
                table: "suspicion",
                column: "ToldDay");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "report");

            migrationBuilder.DropTable(
                name: "report_contact");

            migrationBuilder.DropTable(
                name: "report_trait");

            migrationBuilder.DropTable(
                name: "report_vote");

            migrationBuilder.DropTable(
                name: "scan");

            migrationBuilder.DropTable(
                name: "suspicion");
        }
    }
}
