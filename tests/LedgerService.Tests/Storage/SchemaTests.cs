using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Tests.Storage;

/// <summary>One model, and migrations of each database that lead to it.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    [InlineData(DatabaseKind.SqlServer)]
    public void TheMigrationsLeadToTheModel(DatabaseKind kind)
    {
        using var context = Context(kind);
        Assert.NotEmpty(context.Database.GetMigrations());
        Assert.False(context.Database.HasPendingModelChanges(), "A migration is missing: docs/operations.md, \"Choose a database\", says how to add it.");
    }

    [Fact]
    public void EveryDatabaseHasTheSameTablesAndColumns()
    {
        string[] Columns(DatabaseKind kind)
        {
            using var context = Context(kind);
            return [.. context.Model.GetEntityTypes().SelectMany(type => type.GetProperties().Select(property => $"{type.GetTableName()}.{property.GetColumnName()}")).Order(StringComparer.Ordinal)];
        }

        Assert.Equal(Columns(DatabaseKind.Sqlite), Columns(DatabaseKind.Postgres));
        Assert.Equal(Columns(DatabaseKind.Sqlite), Columns(DatabaseKind.SqlServer));
    }

    // Of SQL Server the names would else be one in all spellings; of PostgreSQL their order would be the language's.
    [Theory]
    [InlineData(DatabaseKind.Postgres, "C")]
    [InlineData(DatabaseKind.SqlServer, "Latin1_General_100_BIN2")]
    public void NamesInKeysAreComparedByteByByte(DatabaseKind kind, string collation)
    {
        using var context = Context(kind);
        var names = context.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(type => type.FindPrimaryKey()!.Properties).Where(property => property.ClrType == typeof(string)).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Equal(collation, name.GetCollation()));
    }

    private static LedgerContext Context(DatabaseKind kind) =>
        StorageServices.Open(new LedgerOptions { Database = kind, ConnectionString = "Server=db.example;Database=ledger" });
}
