using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Traceability.LedgerService.Storage.Migrations.Sqlite
{
    /// <summary>
    /// Keeps each record of custody state in the tree of its key: with a row id, a table and an index were two trees, and a write or
    /// a read under a random key met a page of both. The indexes of a party's, a buyer's and a certificate's lots (0x11, 0x17, 0x18)
    /// get the log index before the lot, 8 bytes, so that what is added last stands last.
    /// </summary>
    public partial class StateWithoutRowid : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Rebuild(
            migrationBuilder,
            "WITHOUT ROWID",
            """
            substr("Key", 1, 33)
                || unhex(printf('%016X', (SELECT "Index" FROM "entry" WHERE "StatementId" = substr("state"."Key", 34, 32))))
                || substr("Key", 34)
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => Rebuild(
            migrationBuilder, "", """substr("Key", 1, 33) || substr("Key", 42)""");

        private static void Rebuild(MigrationBuilder migrationBuilder, string kind, string indexKey)
        {
            migrationBuilder.Sql($"""
                CREATE TABLE "state_new" (
                    "Key" BLOB NOT NULL CONSTRAINT "PK_state" PRIMARY KEY,
                    "Value" BLOB NOT NULL
                ) {kind};
                """);
            migrationBuilder.Sql($"""
                INSERT INTO "state_new" ("Key", "Value")
                SELECT CASE WHEN substr("Key", 1, 1) IN (x'11', x'17', x'18') THEN CAST({indexKey} AS BLOB) ELSE "Key" END AS "NewKey", "Value"
                FROM "state" ORDER BY "NewKey";
                """);
            migrationBuilder.Sql("""DROP TABLE "state";""");
            migrationBuilder.Sql("""ALTER TABLE "state_new" RENAME TO "state";""");
        }
    }
}
