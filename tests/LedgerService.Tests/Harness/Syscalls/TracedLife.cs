namespace Traceability.LedgerService.Tests;

/// <summary>What a traced <see cref="AppendHost"/> did and said.</summary>
/// <param name="ExitCode">137 when it was killed.</param>
/// <param name="Lines">What it said, from the first line after <see cref="AppendHost.Ready"/>.</param>
/// <param name="Calls">Its calls to the system that touched the ledger's files, in order, by name.</param>
/// <param name="IsOfOneThread">Whether one thread made all of them. strace counts by thread: otherwise a number means nothing.</param>
internal sealed record TracedLife(int ExitCode, IReadOnlyList<string> Lines, IReadOnlyList<string> Calls, bool IsOfOneThread)
{
    /// <summary>Bytes of the receipts that it gave.</summary>
    public IEnumerable<byte[]> Receipts => Lines.Where(line => line.StartsWith(AppendHost.Receipt, StringComparison.Ordinal))
        .Select(line => Convert.FromBase64String(line[AppendHost.Receipt.Length..]));
}
