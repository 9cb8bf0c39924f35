using Traceability.LedgerService.Checkpoints;

namespace Traceability.LedgerService.Operator;

/// <summary>The ledger's key pairs: which there are, which sign.</summary>
internal static class KeysVerb
{
    private const string Usage = "keys list";

    public static Task<int> RunAsync(OperatorCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return Task.FromResult(call.Words is ["list"] ? List(call) : call.Misused(Usage));
    }

    private static int List(OperatorCall call)
    {
        if (LogKeyFile.Load(call.Options.DataDirectory) is not { } keys)
        {
            return call.Refuse($"There is no {LogKeyFile.Name} in {call.Options.DataDirectory}.");
        }

        foreach (var key in keys.VerifierKeys)
        {
            call.Output.WriteLine(key);
        }

        return OperatorCall.Done;
    }
}
