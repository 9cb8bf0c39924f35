using Microsoft.EntityFrameworkCore;
using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerService.Checkpoints;
using Traceability.LedgerService.Storage;

namespace Traceability.LedgerService.Operator;

/// <summary>
/// The ledger's pairs of keys: which there are, one more, one less (docs/operations.md, "Keys"). The file is replaced as a
/// whole, so it may be done while the service runs; the service knows of it from its next start on.
/// </summary>
internal static class KeysVerb
{
    private const string Usage = "keys list | keys add | keys retire HASH    (HASH: the eight digits that keys list shows)";
    private const string AtNextStart = "It takes effect when the service is started again.";

    public static async Task<int> RunAsync(OperatorCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (call.Words is not (["list"] or ["add"] or ["retire", _]))
        {
            return call.Misused(Usage);
        }

        if (LogKeyFile.Read(call.Options.DataDirectory) is not { } content)
        {
            return call.Refuse($"There is no {LogKeyFile.Name} in {call.Options.DataDirectory}.");
        }

        return call.Words[0] switch
        {
            "list" => List(call, content),
            "add" => Add(call, content),
            _ => await RetireAsync(call, content, call.Words[1]),
        };
    }

    private static int List(OperatorCall call, LogKeyContent content)
    {
        foreach (var pair in content.Active)
        {
            Show(call, NameOf(content, pair), "active", pair.Open().KeysOf(content.Origin));
        }

        foreach (var pair in content.Retired)
        {
            Show(call, "-", $"retired at {pair.Size}", pair.Keys);
        }

        return OperatorCall.Done;
    }

    private static int Add(OperatorCall call, LogKeyContent content)
    {
        if (content.Active.Count >= CheckpointSigner.MaxPairs || content.Open().List.Keys.Count + 2 > LogKeyList.MaxKeys)
        {
            return call.Refuse($"{content.Active.Count} pairs sign already, and {content.Retired.Count} are retired. Retire one, or end this ledger and begin its successor.");
        }

        var added = LogKeySecrets.Make(call.Random);
        LogKeyFile.Write(call.Options.DataDirectory, content.With(added));
        Show(call, NameOf(content, added), "active", added.Open().KeysOf(content.Origin));
        call.Output.WriteLine($"{AtNextStart} Back up {LogKeyFile.Name} first, then announce these keys (docs/operations.md, \"Keys\").");
        return OperatorCall.Done;
    }

    private static async Task<int> RetireAsync(OperatorCall call, LogKeyContent content, string name)
    {
        if (content.Active.FirstOrDefault(pair => NameOf(content, pair) == name) is not { } leaving)
        {
            return call.Refuse($"No active pair is called {name}. keys list shows which there are.");
        }

        // Who pinned the others must be able to check the newest checkpoint, and who pinned this one have seen it beside them.
        var others = content.Active.Where(pair => pair != leaving).SelectMany(pair => pair.Open().KeysOf(content.Origin)).ToList();
        var newest = await NewestAsync(call.Options);
        if (others.Count == 0 || newest is null || !new CheckpointVerifier(content.Origin, others).TryOpen(newest.Note, out Checkpoint? checkpoint, out _))
        {
            return call.Refuse(
                "No other pair has signed the newest checkpoint. First keys add, and start the service; "
                + "then let both sign side by side, for a year if labels were printed.");
        }

        LogKeyFile.Write(call.Options.DataDirectory, content.Without(leaving, checkpoint.Size));
        call.Output.WriteLine(
            $"{name} is retired at {checkpoint.Size} entries. Its secrets are no longer in {LogKeyFile.Name}: "
            + $"destroy them in the backups too. {AtNextStart}");
        return OperatorCall.Done;
    }

    private static async Task<CheckpointRow?> NewestAsync(LedgerOptions options)
    {
        if (LedgerOpening.IsEmpty(options))
        {
            return null;
        }

        await using var context = LedgerOpening.Context(options);
        return await context.Checkpoints.AsNoTracking().OrderByDescending(row => row.Size).FirstOrDefaultAsync();
    }

    private static void Show(OperatorCall call, string name, string state, IEnumerable<object> keys)
    {
        foreach (var key in keys)
        {
            call.Output.WriteLine($"{name,-8}  {state,-16}  {key}");
        }
    }

    // A pair is called after the key hash of its Ed25519 key, as it stands in the vkey.
    private static string NameOf(LogKeyContent content, LogKeySecrets pair) => $"{pair.Open().KeysOf(content.Origin)[0].KeyHash:x8}";
}
