using System.Security.Cryptography;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.LedgerService.Checkpoints;

/// <summary>
/// What the key file holds, and the two changes that the operator may make to it. A retired pair's secrets are gone for good;
/// its public keys stay, because old receipts need them.
/// </summary>
/// <param name="Format">The format's name.</param>
/// <param name="Origin">Origin of the ledger.</param>
/// <param name="Active">The pairs that sign, 1 to 4, the oldest first.</param>
/// <param name="Retired">Those that do so no more, in the order in which they stopped.</param>
/// <param name="KeyList">The signed list of all of them (<see cref="LogKeyList"/>), by everyone that signed when it was made.</param>
internal sealed record LogKeyContent(
    string Format, string Origin, IReadOnlyList<LogKeySecrets> Active, IReadOnlyList<RetiredLogKeys> Retired, string KeyList)
{
    private const string FormatName = "traceability.log-key.v2";

    /// <summary>A new ledger's first pair.</summary>
    public static LogKeyContent Begin(string origin, RandomNumberGenerator random) =>
        Listed(new LogKeyContent(FormatName, origin, [LogKeySecrets.Make(random)], [], ""), []);

    /// <summary>With one pair more, which signs from the service's next start on.</summary>
    /// <exception cref="InvalidOperationException">As many sign as may.</exception>
    public LogKeyContent With(LogKeySecrets added) => Active.Count < CheckpointSigner.MaxPairs
        ? Listed(this with { Active = [.. Active, added] }, [])
        : throw new InvalidOperationException($"{CheckpointSigner.MaxPairs} pairs sign already.");

    /// <summary>Without a pair, whose last act is to sign the list that retires it: so its holders' readers learn of the others.</summary>
    /// <param name="pair">One of the active ones, not the only one.</param>
    /// <param name="size">Size of the log: what it signs of a longer one is not its word.</param>
    public LogKeyContent Without(LogKeySecrets pair, ulong size) => Listed(
        this with
        {
            Active = [.. Active.Where(other => other != pair)],
            Retired = [.. Retired, new RetiredLogKeys(size, [.. pair.Open().KeysOf(Origin).Select(key => key.ToString())])],
        },
        [pair]);

    /// <summary>The keys, ready to sign.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    /// <exception cref="ArgumentException">It cannot be read.</exception>
    public LogKeys Open()
    {
        if (Format != FormatName || Origin is null || Active is null || Retired is null || KeyList is null
            || Active.Any(pair => pair is null)
            || Retired.Any(pair => pair?.Keys is null || pair.Keys.Any(key => key is null)))
        {
            throw new FormatException("Not a key file.");
        }

        return LogKeyList.TryRead(KeyList, out var list) && list.Text == ListOf().Text
            ? new LogKeys(new CheckpointSigner(Origin, [.. Active.Select(pair => pair.Open())]), list, KeyList)
            : throw new FormatException("The list is not of these keys.");
    }

    private static LogKeyContent Listed(LogKeyContent content, IReadOnlyList<LogKeySecrets> leaving) => content with
    {
        KeyList = new CheckpointSigner(content.Origin, [.. leaving.Concat(content.Active).Select(pair => pair.Open())]).Sign(content.ListOf()),
    };

    private LogKeyList ListOf() => new(
    [
        .. Active.SelectMany(pair => pair.Open().KeysOf(Origin)).Select(key => new LogKey(key)),
        .. Retired.SelectMany(pair => pair.Keys.Select(key =>
            new LogKey(VerifierKey.TryParse(key, out var read) ? read : throw new FormatException("Not a key."), pair.Size))),
    ]);
}
