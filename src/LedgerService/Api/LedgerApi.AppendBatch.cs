using System.Threading.Channels;
using Grpc.Core;
using Traceability.LedgerService.Sequencing;
using Traceability.LedgerService.Witnessing;
using Traceability.V1;
using Refusal = Traceability.LedgerCore.Statements.Refusal;

namespace Traceability.LedgerService.Api;

/// <summary>The stream of statements. It shares the queue and its batches with unary callers.</summary>
internal sealed partial class LedgerApi
{
    // Statements of one stream that may be on their way: bounds what one caller can hold of the queue and of memory.
    private const int Window = 512;

    private static readonly WriteOptions MoreToCome = new(WriteFlags.BufferHint);

    // How long a caller may take to read its last answers from a service that is to end, once there are all of them.
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(10);

    public override async Task AppendBatch(
        IAsyncStreamReader<AppendBatchRequest> requestStream,
        IServerStreamWriter<AppendBatchResponse> responseStream,
        ServerCallContext context)
    {
        var onTheirWay = Channel.CreateBounded<Task<AppendOutcome>>(Window);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        using var taking = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, lifetime.ApplicationStopping);
        var answering = AnswerAsync(onTheirWay.Reader, responseStream, stop);
        var stopping = false;
        PendingStatement? before = null;
        Task last = Task.CompletedTask;
        try
        {
            await foreach (var request in requestStream.ReadAllAsync(taking.Token))
            {
                var signed = request.Statement ?? new SignedStatement();
                var (admitted, refusal) = door.Judge(signed);
                if (admitted is null)
                {
                    meters.Refused(refusal!);
                    await onTheirWay.Writer.WriteAsync(Task.FromResult(new AppendOutcome(Refusal: refusal)), stop.Token);
                    continue;
                }

                var pending = await PendingAsync(admitted, signed, stop.Token);
                alarm.ThrowIfRaised();
                await queue.AddWhenRoomAsync(pending, before, stop.Token);
                before = pending;
                var outcome = OutcomeOfAsync(pending, stop.Token);
                last = outcome;
                await onTheirWay.Writer.WriteAsync(outcome, stop.Token);
            }

            onTheirWay.Writer.Complete();
        }
        catch (OperationCanceledException) when (answering.IsFaulted)
        {
            // The answers stopped first; their fault is the call's.
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The service is to end: it takes no more, and answers what it took.
            stopping = true;
            onTheirWay.Writer.Complete();
            await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stop.CancelAfter(LastAnswers);
        }
        catch (Exception fault)
        {
            onTheirWay.Writer.TryComplete(fault);
            throw;
        }

        await answering;
        if (stopping)
        {
            throw new LedgerDrainingException("The ledger is stopping. What was not answered was not written.");
        }
    }

    private static async Task AnswerAsync(
        ChannelReader<Task<AppendOutcome>> outcomes, IServerStreamWriter<AppendBatchResponse> responses, CancellationTokenSource stop)
    {
        try
        {
            ulong sequence = 0;
            await foreach (var outcome in outcomes.ReadAllAsync(stop.Token))
            {
                // Answers of one batch come together, and go to the network together.
                responses.WriteOptions = outcomes.TryPeek(out var next) && next.IsCompleted ? MoreToCome : null;
                await responses.WriteAsync(await ResponseAsync(sequence++, outcome), stop.Token);
            }
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    private static async Task<AppendBatchResponse> ResponseAsync(ulong sequence, Task<AppendOutcome> outcome)
    {
        try
        {
            return Response(sequence, await outcome);
        }
        catch (NotYetWitnessedException unwitnessed)
        {
            // Of this statement alone: those before it may be witnessed.
            var refusal = new V1.Refusal
            {
                StatusCode = (int)StatusCode.Unavailable,
                Code = NotYetWitnessedException.Code,
                Sentence = unwitnessed.Message,
            };
            return new AppendBatchResponse { Sequence = sequence, Refusal = refusal };
        }
    }

    private static AppendBatchResponse Response(ulong sequence, AppendOutcome outcome) => outcome.Receipt is { } receipt
        ? new AppendBatchResponse { Sequence = sequence, Receipt = receipt }
        : new AppendBatchResponse { Sequence = sequence, Refusal = RefusalOf(outcome.Refusal!) };

    private static V1.Refusal RefusalOf(Refusal refusal) => new()
    {
        StatusCode = (int)GrpcStatus.CodeOf(refusal.Reason.Kind),
        Code = refusal.Reason.Code,
        Sentence = refusal.Sentence,
        WayOut = refusal.WayOut,
        Values = { refusal.Values.ToDictionary(value => value.Key, value => value.Value) },
    };

    private Task<AppendOutcome> OutcomeOfAsync(PendingStatement pending, CancellationToken cancellation) =>
        terms.IsRequired ? WitnessedAsync(pending, cancellation) : pending.Outcome;

    // Each waits from its own commit on, so that those behind it are not late by its wait too.
    private async Task<AppendOutcome> WitnessedAsync(PendingStatement pending, CancellationToken cancellation) =>
        await WitnessedAsync(await pending.Outcome, cancellation);
}
