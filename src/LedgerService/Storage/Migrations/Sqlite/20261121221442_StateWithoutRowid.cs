using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.LedgerService.Storage.Migrations.Sqlite
{
    /// <summary>
    /// Keeps each record of custody state in the tree of its key: with a row id, a table and an index were two trees, and a write or
    /// a read under a random key met a page of both.
    /// </summary>
    public partial class StateWithoutRowid : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Rebuild(migrationBuilder, "WITHOUT ROWID");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => Rebuild(migrationBuilder, "");

        private static void Rebuild(MigrationBuilder migrationBuilder, string kind)
        {
            migrationBuilder.Sql($"""
                CREATE TABLE "state_new" (
                    "Key" BLOB NOT NULL CONSTRAINT "PK_state" PRIMARY KEY,
                    "Value" BLOB NOT NULL
                ) {kind};
                """);
            migrationBuilder.Sql("""INSERT INTO "state_new" ("Key", "Value") SELECT "Key", "Value" FROM "state" ORDER BY "Key";""");
            migrationBuilder.Sql("""DROP TABLE "state";""");
            migrationBuilder.Sql("""ALTER TABLE "state_new" RENAME TO "state";""");
        }
    }
}
