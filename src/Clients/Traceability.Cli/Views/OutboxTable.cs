using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.Client;

namespace Traceability.Cli.Views;

/// <summary>Statements of the outbox for people.</summary>
internal static class OutboxTable
{
    public static Table Of(IEnumerable<OutboxItem> items)
    {
        var table = Tables.With("Statement", "Stands", "What", "Why");
        foreach (var item in items)
        {
            table.AddPlain(
                Ids.Short(item.Id.ToString()), OutboxDocument.WordOf(item.Status), item.Summary,
                item.Refusal is { } refusal ? Texts.Spoken.Line(refusal.Code, Texts.Spoken.Of(refusal)) : string.Empty);
        }

        return table;
    }
}
