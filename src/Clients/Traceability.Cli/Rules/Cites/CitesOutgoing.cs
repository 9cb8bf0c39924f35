using Traceability.Cli.Outgoing;
using Traceability.Client;
using Traceability.V1;

namespace Traceability.Cli.Rules.Cites;

/// <summary>Signs the pieces of a table. A piece that waits in the outbox or was sent is taken as it is: each is said once.</summary>
internal static class CitesOutgoing
{
    public static Task<IReadOnlyList<OutboxEntry>> SignAsync(Writing writing, IReadOnlyList<CitesListings> pieces)
    {
        var said = new Dictionary<CitesListings, OutboxItem>();
        foreach (var item in writing.Workspace.Outbox.List().Where(item => item.Status != OutboxStatus.Refused))
        {
            if (Statement.Parser.ParseFrom(item.Statement.Statement) is { BodyCase: Statement.BodyOneofCase.CitesListings } statement
                && statement.Issuer.Span.SequenceEqual(writing.Issuer.Span))
            {
                said[statement.CitesListings] = item;
            }
        }

        return writing.Run.Terminal.WatchAsync<IReadOnlyList<OutboxEntry>>("Signing", bar =>
        {
            var entries = new List<OutboxEntry>(pieces.Count);
            foreach (var piece in pieces)
            {
                writing.Run.Cancellation.ThrowIfCancellationRequested();
                entries.Add(said.TryGetValue(piece, out var before)
                    ? new OutboxEntry(before.Statement, before.Summary)
                    : Sign(writing, piece));
                bar.Report((double)entries.Count / pieces.Count);
            }

            return Task.FromResult<IReadOnlyList<OutboxEntry>>(entries);
        });
    }

    private static OutboxEntry Sign(Writing writing, CitesListings piece)
    {
        var draft = writing.Drafts.CitesListings(piece, writing.OccurredAt);
        return new OutboxEntry(draft.Sign(writing.Key.Signing), draft.Summary);
    }
}
