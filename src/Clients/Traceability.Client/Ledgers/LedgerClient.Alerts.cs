using System.Runtime.CompilerServices;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class LedgerClient
{
    private const int FewestSigners = 2;

    /// <summary>
    /// Alerts from a cursor on: each is proved to be in the log, under a checkpoint that goes on from those remembered, and is told
    /// as its own statement says it. A service can still leave one out: only who reads the whole log sees that nothing is missing.
    /// </summary>
    /// <param name="cursor">Where the last one ended; 0 from the first on.</param>
    /// <param name="jurisdiction">ISO 3166-1 alpha-2; empty for all.</param>
    /// <param name="follow">True: stay for new ones. False: end at the newest.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="UnprovenAnswerException">One is not in the log, or says something else than it was told.</exception>
    public async IAsyncEnumerable<VerifiedAlert> FollowAlertsAsync(
        ulong cursor, string jurisdiction, bool follow, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var retries = new Backoff(time, RetryOptions.Default);
        while (true)
        {
            using var call = alerts.WatchAlerts(
                new WatchAlertsRequest { Cursor = cursor, Jurisdiction = jurisdiction, Follow = follow }, calls.StreamOptions(cancellation));
            LedgerUnreachableException? broken = null;
            while (broken is null)
            {
                WatchAlertsResponse? message = null;
                try
                {
                    message = await NextAsync(call.ResponseStream, cancellation);
                }
                catch (LedgerUnreachableException fault)
                {
                    broken = fault;
                    continue;
                }

                if (message is null)
                {
                    yield break;
                }

                var verified = await ProveAlertAsync(message.Alert, cancellation);
                cursor = message.NextCursor;
                retries.Succeeded();
                yield return verified;
            }

            if (!await retries.WaitAsync(broken.RetryAfter, cancellation))
            {
                throw broken;
            }
        }
    }

    private async Task<VerifiedAlert> ProveAlertAsync(PublishedAlert? told, CancellationToken cancellation)
    {
        var (alert, receipt) = await ProveEntryAsync(told?.Entry, cancellation);
        if (alert.Message.Alert is null || alert.Signers.Count < FewestSigners)
        {
            throw new UnprovenAnswerException($"Statement {alert.Id} is no alert of two signers.");
        }

        var back = told!.RecallEntry is null ? default : await ProveEntryAsync(told.RecallEntry, cancellation);
        if (back.Statement is not null
            && (back.Statement.Message.AlertRecall?.Alert.Span.SequenceEqual(alert.Id.Span) != true
                || back.Statement.Signers.Count < FewestSigners))
        {
            throw new UnprovenAnswerException($"Statement {back.Statement.Id} does not take the alert {alert.Id} back.");
        }

        var last = back.Receipt ?? receipt;
        return new VerifiedAlert(alert.Id, alert.Message, receipt.Index, receipt.RecordedAt, back.Statement?.Message, last.Index + 1);
    }

    private async Task<(AdmittedStatement Statement, VerifiedReceipt Receipt)> ProveEntryAsync(
        LogEntry? entry, CancellationToken cancellation)
    {
        var signed = new SignedStatement
        {
            Statement = entry?.Statement ?? Google.Protobuf.ByteString.Empty,
            Signatures = { entry?.Signatures ?? [] },
        };
        return StatementAdmission.TryAdmit(signed, Profile.Origin, out var statement, out var refusal)
            ? (statement, await GetReceiptAsync(signed, cancellation))
            : throw new UnprovenAnswerException($"The ledger sent an alert whose statement is none: {refusal.Sentence}");
    }
}
