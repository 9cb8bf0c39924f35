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

        // Before genesis the ledger has no origin in its state, but its keys already carry the name.
        var origin = answer.Origin.Length > 0 ? answer.Origin : answer.VerifierKeys.FirstOrDefault()?.Split('+')[0];
        if (string.IsNullOrEmpty(origin) || answer.VerifierKeys.Count is < 1 or > 8)
        {
            throw new UnprovenAnswerException("The ledger did not tell its origin and 1 to 8 keys.");
        }

        var profile = new LedgerProfile(origin, grpcAddress, webAddress, [.. answer.VerifierKeys]);
        _ = NoteReader.For(profile);
        return profile;
    }
}
