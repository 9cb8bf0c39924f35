using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Sequencing;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Operator;

/// <summary>Ends a log for ever. Its origin is typed, so that no script and no slip ends another one.</summary>
internal static class FreezeVerb
{
    private const string Usage =
        "freeze ORIGIN [SUCCESSOR] --Ledger:DataDirectory=DIR: ORIGIN as in the log's checkpoints; "
        + "SUCCESSOR is the http(s) address of the log that goes on from it.";

    public static Task<int> RunAsync(OperatorCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Words switch
        {
            [var origin] => FreezeAsync(call, origin, ""),
            [var origin, var successor] when IsAddress(successor) => FreezeAsync(call, origin, successor),
            _ => Task.FromResult(call.Misused(Usage)),
        };
    }

    private static bool IsAddress(string text) =>
        text.Length <= HeadRow.MaximumSuccessor
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https";

    private static async Task<int> FreezeAsync(OperatorCall call, string origin, string successor)
    {
        var folder = call.Options.DataDirectory;
        if (LogKeyFile.Load(folder) is not { } keys || LedgerOpening.IsEmpty(call.Options))
        {
            return call.Refuse($"There is no ledger in {folder}.");
        }

        if (origin != keys.Origin)
        {
            return call.Refuse($"This is the log \"{keys.Origin}\", not \"{origin}\". Nothing was changed.");
        }

        var frozen = await LogFreeze.RunAsync(call.Options, keys, successor, call.Time, CancellationToken.None);
        var since = LogFreeze.TimeOf(frozen.FrozenAtMs);
        await call.Error.WriteLineAsync(
            frozen.WasFrozen
                ? $"The log {origin} was ended already, at {since}. Its last checkpoint:"
                : $"The log {origin} is ended for ever with {frozen.Size} entries, at {since}. Its last checkpoint:");
        await call.Output.WriteAsync(frozen.Checkpoint);
        await call.Error.WriteLineAsync(
            frozen.Successor.Length > 0
                ? $"Goes on at {frozen.Successor}"
                : "No successor is named; the same command with its address names one.");
        return OperatorCall.Done;
    }
}
