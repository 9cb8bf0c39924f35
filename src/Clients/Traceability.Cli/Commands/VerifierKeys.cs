using System.CommandLine;
using Traceability.Cli.Output;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.Cli.Commands;

/// <summary>The ledger's keys that a check trusts: those that were typed, else those pinned in the workspace.</summary>
internal static class VerifierKeys
{
    /// <summary>One or more, all of one log.</summary>
    /// <exception cref="CommandHalt">There is none, one cannot be read, or they are of several logs.</exception>
    public static IReadOnlyList<LogKey> Of(Invocation run, Option<string[]> option)
    {
        var keys = run.Of(option) is { Length: > 0 } typed
            ? [.. typed.Select(text => new LogKey(VerifyCommand.KeyOf(text)))]
            : run.OpenWorkspace().Profile?.ReadKeys() ?? [];
        if (keys.Count == 0)
        {
            throw new CommandHalt("KEY_MISSING", "Nobody named the ledger's keys.", "Name them as the scheme owner publishes them: --key VKEY; or pin them: trace init.", ExitCode.Usage);
        }

        return keys.All(key => key.Key.Name == keys[0].Key.Name)
            ? keys
            : throw new CommandHalt("KEY_MALFORMED", "The keys are of several logs.", "Name those of one.", ExitCode.Usage);
    }
}
