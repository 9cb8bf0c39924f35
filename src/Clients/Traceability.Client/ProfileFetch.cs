using Traceability.LedgerCore.Checkpoints;
using Traceability.V1;

namespace Traceability.Client;

internal static class ProfileFetch
{
    internal static async Task<LedgerProfile> RunAsync(Uri grpcAddress, Uri? webAddress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(grpcAddress);
        var options = new LedgerClientOptions();
        using var channel = LedgerChannel.Open(grpcAddress, options);
        var registry = new RegistryService.RegistryServiceClient(channel);
        var calls = new LedgerCalls(null, TimeProvider.System, options.Deadline);
        var answer = await calls.AskAsync(o => registry.GetLedgerAsync(new GetLedgerRequest(), o), cancellation);

        // Nobody vouches for the list here but itself: these keys are to be compared with those published elsewhere.
        if (!LogKeyList.TryRead(answer.LogKeys, out var list)
            || !LogKeyList.TryOpen(answer.LogKeys, [.. list.Active], out _, out _)
            || !list.Active.Select(key => $"{key}").SequenceEqual(answer.VerifierKeys)
            || (answer.Origin.Length > 0 && answer.Origin != list.Origin))
        {
            throw new UnprovenAnswerException("The ledger did not tell its keys in a list that they signed.");
        }

        // Before genesis the ledger has no origin in its state, but its keys already carry the name.
        return new LedgerProfile(list.Origin, grpcAddress, webAddress, [.. answer.VerifierKeys])
        {
            RetiredKeys = [.. list.Keys.Where(key => key.RetiredAt is not null).Select(key => new RetiredKey($"{key.Key}", key.RetiredAt!.Value))],
            SignedKeys = answer.LogKeys,
        };
    }
}
