using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Telemetry;
using Traceability.V1;

namespace Traceability.LedgerService.Sequencing;

/// <summary>An admitted statement on its way to the log. Its caller waits for the outcome.</summary>
public sealed class PendingStatement(AdmittedStatement statement, IReadOnlyList<SealedPart> sealedParts)
{
    private readonly TaskCompletionSource<AppendOutcome> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AdmittedStatement Statement => statement;

    /// <summary>The sealed parts as they came; to be kept beside the log.</summary>
    public IReadOnlyList<SealedPart> SealedParts => sealedParts;

    /// <summary>When it was admitted, in which call.</summary>
    internal BatchMember Member { get; } = BatchMember.Now();

    /// <summary>Whose line it waits in: the party of the key that signed it; all zero for those whose keys the ledger does not know.</summary>
    public StatementId Party { get; init; }

    /// <summary>Ends when the statement is durable, or refused, or when its batch failed and may be tried again.</summary>
    public Task<AppendOutcome> Outcome => outcome.Task;

    /// <summary>About how many bytes wait with it.</summary>
    internal int Size { get; } = statement.Bytes.Length + sealedParts.Sum(part => part.Content.Length);

    /// <summary>Where it stands in the queue. The queue's own, under its lock.</summary>
    internal QueuePlace Place { get; set; }

    /// <summary>The one of its stream that may be queued only once this one was taken. The queue's own, under its lock.</summary>
    internal PendingStatement? Next { get; set; }

    public void Answer(AppendOutcome result) => outcome.TrySetResult(result);

    /// <summary>The batch failed: the caller does not know whether it is written, and repeats the same statement.</summary>
    public void Fail(Exception why) => outcome.TrySetException(why);
}
