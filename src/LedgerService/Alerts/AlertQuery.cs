using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Verification;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Alerts;

/// <summary>Reads alerts: in order of the log, and by what they concern.</summary>
internal sealed class AlertQuery(CustodyRecords records, StatementReader statements)
{
    /// <summary>Most alerts of one page.</summary>
    public const int MostOnPage = 1000;

    // Behind every key of a log index.
    private static readonly byte[] LastId = [.. Enumerable.Repeat(byte.MaxValue, StatementId.Size)];

    /// <summary>A page.</summary>
    /// <param name="cursor">Where the last one ended; 0 from the first on.</param>
    /// <param name="jurisdiction">A country, or empty for all.</param>
    /// <param name="most">Most alerts that are looked at.</param>
    public async Task<AlertPage> ListAsync(ulong cursor, string jurisdiction, int most, CancellationToken cancellation)
    {
        var keys = await records.KeysAsync(StateKey.PrefixOf(StateKind.AlertInLog), After(cursor), most + 1, cancellation);
        var wanted = keys.Take(most).ToArray();
        var found = await records.FindMapAsync(
            [.. wanted.Select(key => StateKey.Alert(key.LastId())).Distinct()], AlertRecord.Parser, cancellation);

        // Published and taken back on one page: it is told once, where it was taken back.
        var told = wanted
            .Select(key => (Cursor: key.LogIndex() + 1, found[StateKey.Alert(key.LastId())].Alert))
            .Where(one => Concerns(one.Alert, jurisdiction))
            .GroupBy(one => one.Alert.Id)
            .Select(same => same.Last())
            .OrderBy(one => one.Cursor)
            .ToArray();
        var entries = (await statements.AtAsync(told.SelectMany(one => IndexesOf(one.Alert)), cancellation))
            .ToDictionary(entry => entry.Index, entry => entry.Entry);
        return new AlertPage(
            [.. told.Select(one => (Published(one.Alert, entries), one.Cursor))],
            wanted.Length == 0 ? cursor : wanted[^1].LogIndex() + 1,
            keys.Count > most);
    }

    /// <summary>The alerts that stand about any of several subjects, in order of the log.</summary>
    public async Task<IReadOnlyList<AlertView>> AboutAsync(IEnumerable<AlertSubject> subjects, CancellationToken cancellation)
    {
        var lists = await records.FindManyAsync([.. subjects.Select(StateKey.AlertsAbout)], AlertsRecord.Parser, cancellation);
        if (lists.Count == 0)
        {
            return [];
        }

        var ids = lists.SelectMany(list => list.Alerts).Distinct().Select(id => StateKey.Alert(IdOf(id)));
        return [.. (await records.FindManyAsync([.. ids], AlertRecord.Parser, cancellation))
            .Select(record => record.Alert)
            .Where(alert => alert.RecalledBy.IsEmpty)
            .OrderBy(alert => alert.LogIndex)];
    }

    /// <summary>Whether an alert is for a country, by itself or because it is for everywhere.</summary>
    public static bool Concerns(AlertView alert, string jurisdiction) =>
        jurisdiction.Length == 0 || alert.Alert.Jurisdictions.Count == 0 || alert.Alert.Jurisdictions.Contains(jurisdiction);

    private static StateKey? After(ulong cursor) =>
        cursor > 0 && StatementId.TryFromBytes(LastId, out var last) ? StateKey.AlertInLog(cursor - 1, last) : null;

    private static IEnumerable<ulong> IndexesOf(AlertView alert) =>
        alert.RecalledBy.IsEmpty ? [alert.LogIndex] : [alert.LogIndex, alert.RecallLogIndex];

    private static PublishedAlert Published(AlertView alert, Dictionary<ulong, LogEntry> entries)
    {
        var published = new PublishedAlert { Alert = alert, Entry = entries.GetValueOrDefault(alert.LogIndex) };
        if (!alert.RecalledBy.IsEmpty)
        {
            published.RecallEntry = entries.GetValueOrDefault(alert.RecallLogIndex);
        }

        return published;
    }

    private static StatementId IdOf(ByteString field) => StatementId.TryFromBytes(field.Span, out var id) ? id : default;
}
