using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.LedgerService.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "checkpoint",
                columns: table => new
                {
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkpoint", x => x.Size);
                });

            migrationBuilder.CreateTable(
                name: "cosignature",
                columns: table => new
                {
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Witness = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Line = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cosignature", x => new { x.Size, x.Witness });
                });

            migrationBuilder.CreateTable(
                name: "entry",
                columns: table => new
                {
                    Index = table.Column<long>(type: "bigint", nullable: false),
                    StatementId = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    Ruling = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entry", x => x.Index);
                });

            migrationBuilder.CreateTable(
                name: "follower",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    NextIndex = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_follower", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "head",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Root = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    RecordedAtMs = table.Column<long>(type: "bigint", nullable: false),
                    FrozenAtMs = table.Column<long>(type: "bigint", nullable: true),
                    Successor = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Origin = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_head", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sealed_part",
                columns: table => new
                {
                    EntryIndex = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Class = table.Column<int>(type: "integer", nullable: false),
                    Salt = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sealed_part", x => new { x.EntryIndex, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "state",
                columns: table => new
                {
                    Key = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: false),
                    Value = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_state", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "statistic",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statistic", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "tile",
                columns: table => new
                {
                    Level = table.Column<int>(type: "integer", nullable: false),
                    TileIndex = table.Column<long>(type: "bigint", nullable: false),
                    Hashes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tile", x => new { x.Level, x.TileIndex });
                });

            migrationBuilder.CreateIndex(
                name: "IX_entry_StatementId",
                table: "entry",
                column: "StatementId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "checkpoint");

            migrationBuilder.DropTable(
                name: "cosignature");

            migrationBuilder.DropTable(
                name: "entry");

            migrationBuilder.DropTable(
                name: "follower");

            migrationBuilder.DropTable(
                name: "head");

            migrationBuilder.DropTable(
                name: "sealed_part");

            migrationBuilder.DropTable(
                name: "state");

            migrationBuilder.DropTable(
                name: "statistic");

            migrationBuilder.DropTable(
                name: "tile");
        }
    }
}
