using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Storage.SqlServer;

namespace Traceability.LedgerService.Tests.Storage;

/// <summary>
/// SQL Server cannot run here, so what is sent to it is at least read by Microsoft's own parser (2019's dialect): syntax, not
/// names and not behaviour.
/// </summary>
public sealed class SqlServerTextTests
{
    public static TheoryData<string> Written => [.. typeof(SqlServerTexts).GetFields(BindingFlags.Public | BindingFlags.Static).Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Written))]
    public void EveryStatementThatIsWrittenByHandIsTransactSql(string name) =>
        Assert.Empty(Faults((string)typeof(SqlServerTexts).GetField(name)!.GetRawConstantValue()!));

    [Fact]
    public void TheStatementThatKeepsACosignatureIsTransactSql()
    {
        var text = SqlServerTexts.KeepFirst(new CosignatureRow { Size = 1, Witness = "w", Line = "l" });
        Assert.Equal(3, text.ArgumentCount);
        Assert.Empty(Faults(string.Format(System.Globalization.CultureInfo.InvariantCulture, text.Format, "@p0", "@p1", "@p2")));
    }

    [Fact]
    public void TheMigrationsAreTransactSql()
    {
        using var context = Context();
        var script = LedgerSchema.Script(context);
        Assert.Contains("CREATE TABLE [entry]", script, StringComparison.Ordinal);
        Assert.Empty(Faults(script));
    }

    [Fact]
    public void QueriesOfTheModelAreTransactSql()
    {
        using var context = Context();
        var from = new byte[] { 1 };
        long[] some = [1, 2];
        string[] texts =
        [
            StateRead.KeysBetween(context, from, from, 5).ToQueryString(),
            context.State.Where(row => row.Key == from).Select(row => row.Value).ToQueryString(),
            context.Entries.Where(row => row.Index >= 1).OrderBy(row => row.Index).Take(3).ToQueryString(),
            context.Entries.Where(row => some.Contains(row.Index)).ToQueryString(),
            context.Checkpoints.OrderByDescending(row => row.Size).Select(row => row.Note).Take(1).ToQueryString(),
        ];

        // Parameters of written parts are shown without their sign.
        Assert.All(texts, text => Assert.Empty(Faults(text.Replace("DECLARE p", "DECLARE @p", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("SELECT FROM state WHERE")]
    [InlineData("INSERT INTO state (\"Key\") VALUES (@p0) ON CONFLICT (\"Key\") DO NOTHING")]
    [InlineData("SELECT * FROM head LIMIT 1")]
    public void WhatIsNoTransactSqlIsTold(string text) => Assert.NotEmpty(Faults(text));

    private static List<string> Faults(string text)
    {
        using var reader = new StringReader(text);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var faults);
        return [.. faults.Select(fault => $"line {fault.Line}: {fault.Message}")];
    }

    private static LedgerContext Context() =>
        StorageServices.Open(new LedgerOptions { Database = DatabaseKind.SqlServer, ConnectionString = "Server=db.example;Database=ledger" });
}
