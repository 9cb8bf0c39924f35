using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Grpc.Core;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class LedgerClient
{
    /// <summary>Submits one statement and verifies its receipt. Repeating it is safe: the same statement gets the same receipt.</summary>
    public async Task<AppendOutcome> AppendAsync(SignedStatement statement, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        Memory.EnsureNoFork();
        try
        {
            var request = new AppendRequest { Statement = statement };
            var answer = await calls.AskAsync(o => ledger.AppendAsync(request, o), cancellation);
            return await TakenAsync(statement, answer.Receipt, cancellation);
        }
        catch (LedgerRefusedException refused)
        {
            return new AppendOutcome(StatementId.Of(statement.Statement.Span), null, refused.Refusal);
        }
    }

    /// <summary>
    /// Submits statements over one stream, in order, with at most <see cref="LedgerClientOptions.BatchWindow"/> under way
    /// at once, and gives one outcome each, in order. A refusal does not end the stream. A fault ends it: what was sent
    /// and not answered may or may not have been taken, and may be sent again.
    /// </summary>
    public async IAsyncEnumerable<AppendOutcome> AppendBatchAsync(
        IEnumerable<SignedStatement> statements, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(statements);
        Memory.EnsureNoFork();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var call = ledger.AppendBatch(calls.StreamOptions(stop.Token));

        // The queue of what is under way is the window: the writer waits while it is full.
        var underWay = Channel.CreateBounded<SignedStatement>(new BoundedChannelOptions(options.BatchWindow)
        {
            SingleReader = true,
            SingleWriter = true,
        });
        var writing = WriteAllAsync(call.RequestStream, statements, underWay.Writer, stop.Token);
        try
        {
            ulong sequence = 0;
            while (await NextAsync(call.ResponseStream, cancellation) is { } answer)
            {
                if (answer.Sequence != sequence++ || !underWay.Reader.TryRead(out var statement))
                {
                    throw new UnprovenAnswerException("The ledger answered the statements of a batch out of order.");
                }

                yield return answer.ResultCase switch
                {
                    AppendBatchResponse.ResultOneofCase.Receipt => await TakenAsync(statement, answer.Receipt, cancellation),
                    AppendBatchResponse.ResultOneofCase.Refusal => new AppendOutcome(
                        StatementId.Of(statement.Statement.Span), null, LedgerRefusal.From(answer.Refusal)),
                    _ => throw new UnprovenAnswerException("The ledger gave no result for a statement."),
                };
            }

            // A stream that ended early with OK would otherwise leave statements unanswered and unnoticed.
            await writing;
            if (underWay.Reader.TryPeek(out _))
            {
                throw new UnprovenAnswerException("The ledger ended a batch without answering every statement.");
            }
        }
        finally
        {
            await stop.CancelAsync();
            underWay.Writer.TryComplete();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The receipt of a statement that the caller holds, as it was first given.</summary>
    public async Task<VerifiedReceipt> GetReceiptAsync(SignedStatement ours, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ours);
        var request = new GetReceiptRequest { StatementId = StatementId.Of(ours.Statement.Span).ToByteString() };
        var answer = await calls.AskAsync(o => ledger.GetReceiptAsync(request, o), cancellation);
        return (await TakenAsync(ours, answer.Receipt, cancellation)).Receipt!;
    }

    private async Task<AppendOutcome> TakenAsync(SignedStatement ours, Receipt? receipt, CancellationToken cancellation)
    {
        if (receipt is null)
        {
            throw new UnprovenAnswerException("The ledger said yes without a receipt.");
        }

        var proven = await ProvenAsync(ours, receipt, cancellation);
        await Memory.AcceptAsync(proven.Note, ProveConsistencyAsync, cancellation);
        return new AppendOutcome(proven.Receipt.Id, proven.Receipt, null);
    }

    // The leaf holds the signatures that came first; when they are not ours, what it holds is looked at before it is believed.
    private async Task<ProvenReceipt> ProvenAsync(SignedStatement ours, Receipt receipt, CancellationToken cancellation)
    {
        try
        {
            return ReceiptVerifier.Verify(ours, receipt, notes);
        }
        catch (UnprovenAnswerException)
        {
            if (await RecordedAsync(StatementId.Of(ours.Statement.Span), cancellation) is not { } recorded
                || ReceiptVerifier.AsRecorded(ours, recorded.Entry) is not { } first)
            {
                throw;
            }

            return ReceiptVerifier.Verify(first, receipt, notes);
        }
    }

    // Null when the caller may not read it: only with the issuer's key is it shown what else was signed.
    private async Task<LedgerEntry?> RecordedAsync(StatementId id, CancellationToken cancellation)
    {
        try
        {
            return await GetEntryAsync(id, cancellation);
        }
        catch (LedgerRefusedException refused) when (refused.Refusal.Status == StatusCode.PermissionDenied)
        {
            return null;
        }
    }

    private static async Task<TAnswer?> NextAsync<TAnswer>(IAsyncStreamReader<TAnswer> answers, CancellationToken cancellation)
        where TAnswer : class
    {
        try
        {
            return await answers.MoveNext(cancellation) ? answers.Current : null;
        }
        catch (RpcException failure)
        {
            throw LedgerCalls.Translate(failure, cancellation);
        }
    }

    private static async Task WriteAllAsync(
        IClientStreamWriter<AppendBatchRequest> requests,
        IEnumerable<SignedStatement> statements,
        ChannelWriter<SignedStatement> underWay,
        CancellationToken cancellation)
    {
        try
        {
            foreach (var statement in statements)
            {
                await underWay.WriteAsync(statement, cancellation);
                await requests.WriteAsync(new AppendBatchRequest { Statement = statement }, cancellation);
            }

            await requests.CompleteAsync();
        }
        catch (Exception broken) when (broken is RpcException or OperationCanceledException or InvalidOperationException or ChannelClosedException)
        {
            // The reading side meets the same end, and knows its reason.
        }
    }
}
