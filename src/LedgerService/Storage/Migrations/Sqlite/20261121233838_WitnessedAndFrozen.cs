using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.LedgerService.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WitnessedAndFrozen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "FrozenAtMs",
                table: "head",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cosignature",
                columns: table => new
                {
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Witness = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cosignature", x => new { x.Size, x.Witness });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cosignature");

            migrationBuilder.DropColumn(
                name: "FrozenAtMs",
                table: "head");
        }
    }
}
