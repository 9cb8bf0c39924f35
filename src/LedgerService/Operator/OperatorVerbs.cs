using System.Security.Cryptography;
using Traceability.LedgerService.Checkpoints;

namespace Traceability.LedgerService.Operator;

/// <summary>
/// The operator's commands: a verb before the options makes the executable do one thing and end, instead of serving
/// (docs/operations.md).
/// </summary>
internal static class OperatorVerbs
{
    private const string Help =
        """
        Serves the ledger of a data directory: --Ledger:DataDirectory=DIR. Other options (--Ledger:NAME=VALUE): docs/operations.md.

        A word before the options does one thing and ends (0 done, 1 refused and nothing changed, 2 wrong words):
          keys list | keys add | keys retire HASH    the pairs of keys that sign
          freeze ORIGIN [SUCCESSOR]                  ends the log for ever
          db migrate | db pending | db script        creates or upgrades the database, or tells what it lacks
          db check                                   reads every entry and holds it against the signed tree
          backup FOLDER                              copies the database while the service runs, and checks the copy
        """;

    private static readonly Dictionary<string, Func<OperatorCall, Task<int>>> Verbs = new(StringComparer.Ordinal)
    {
        ["backup"] = BackupVerb.RunAsync,
        ["freeze"] = FreezeVerb.RunAsync,
        ["db"] = DbVerb.RunAsync,
        ["keys"] = KeysVerb.RunAsync,
    };

    /// <summary>Runs the command line's verb and returns its exit code; null when it has none and the service is to be served.</summary>
    public static async Task<int?> RunAsync(string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Any(word => word is "--help" or "-h"))
        {
            Console.Out.WriteLine(Help);
            return OperatorCall.Done;
        }

        var words = arguments.TakeWhile(word => !word.StartsWith('-')).ToArray();
        if (words.Length == 0)
        {
            return null;
        }

        var builder = WebApplication.CreateSlimBuilder(arguments[words.Length..]);
        if (OptionFaults.Of(builder.Configuration) is { Count: > 0 } faults)
        {
            Console.Error.WriteLine(string.Join('\n', faults));
            return OperatorCall.Usage;
        }

        var options = builder.Configuration.GetSection(LedgerOptions.Section).Get<LedgerOptions>() ?? new LedgerOptions();
        using var random = RandomNumberGenerator.Create();
        var call = new OperatorCall(words[1..], options, Console.Out, Console.Error, TimeProvider.System, random);
        return await RunAsync(words[0], call);
    }

    /// <summary>Runs a verb.</summary>
    public static async Task<int> RunAsync(string verb, OperatorCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (!Verbs.TryGetValue(verb, out var run))
        {
            return call.Misused($"There is no command \"{verb}\": {string.Join(", ", Verbs.Keys.Order(StringComparer.Ordinal))}. Without one the ledger is served.");
        }

        try
        {
            return await run(call);
        }
        catch (LedgerRefusedToStartException refusal)
        {
            return call.Refuse(refusal.Message);
        }
    }
}
