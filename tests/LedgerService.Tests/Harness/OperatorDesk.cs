using System.Security.Cryptography;
using Traceability.LedgerService.Operator;

namespace Traceability.LedgerService.Tests;

/// <summary>Runs the operator's commands on a ledger's files, as the executable would.</summary>
internal static class OperatorDesk
{
    /// <summary>Exit code, and what was said on both streams.</summary>
    public static Task<(int Exit, string Said)> OperateAsync(this TestLedger ledger, params string[] words) => OperateAsync(ledger, ledger.Options, words);

    /// <summary>The same with other options, and the ledger's clock.</summary>
    public static async Task<(int Exit, string Said)> OperateAsync(TestLedger ledger, LedgerOptions options, params string[] words)
    {
        using var said = new StringWriter();
        using var random = RandomNumberGenerator.Create();
        var exit = await OperatorVerbs.RunAsync(words[0], new OperatorCall(words[1..], options, said, said, ledger.Time, random));
        return (exit, said.ToString());
    }
}
