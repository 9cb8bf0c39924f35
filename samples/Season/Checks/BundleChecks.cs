using Traceability.Season.Commands;
using Traceability.Season.Play;

namespace Traceability.Season.Checks;

/// <summary>That the offline bundle needs nobody: run when the service has been stopped.</summary>
internal static class BundleChecks
{
    // Exit code of `trace` for what was looked at and does not hold.
    private const int NotVerified = 1;

    // A workspace that nothing was done in.
    private const string Stranger = "stranger";

    public static async Task RunAsync(CheckSheet sheet, Trace trace, string bundle, string key, CancellationToken cancellation)
    {
        await sheet.CheckAsync("with the service stopped, trace verify proves the bundle", async () =>
        {
            var answer = await trace.RunAsync(Parties.Trader, ["verify", bundle], cancellation);
            return answer.IsOk ? null : $"exit code {answer.Exit} {answer.Messages}";
        });
        await sheet.CheckAsync("for whoever pinned no ledger it is unanchored, and proved with the published key", async () =>
        {
            var stranger = await trace.RunAsync(Stranger, ["verify", bundle], cancellation);
            var told = await trace.RunAsync(Stranger, ["verify", bundle, "--key", key], cancellation);
            return (stranger.Exit, stranger.Word("verdict"), told.Exit) == (NotVerified, "unanchored", 0)
                ? null
                : $"{stranger.Word("verdict")}, exit code {stranger.Exit}; with the key {told.Word("verdict")}, exit code {told.Exit} {told.Messages}";
        });
        await sheet.CheckAsync("a bundle with one changed byte is turned away, wherever the byte is", async () =>
        {
            var whole = await File.ReadAllBytesAsync(bundle, cancellation);
            var broken = bundle + ".broken";
            foreach (var place in Enumerable.Range(0, 16).Select(part => (whole.Length - 1) * part / 15))
            {
                var bytes = (byte[])whole.Clone();
                bytes[place] ^= 1;
                await File.WriteAllBytesAsync(broken, bytes, cancellation);
                var answer = await trace.RunAsync(Parties.Trader, ["verify", broken], cancellation);
                if (answer.Exit != NotVerified || answer.Word("verdict") != "broken")
                {
                    return $"with byte {place} changed the exit code is {answer.Exit}, the verdict {answer.Word("verdict")} {answer.Messages}";
                }
            }

            return null;
        });
    }
}
