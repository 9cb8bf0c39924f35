using System.Collections.Immutable;
using System.Text.Json;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.Client;

/// <summary>Which ledger this client talks to, and the keys it believes. Kept as JSON in the workspace.</summary>
/// <param name="Origin">Origin of the ledger, as in its checkpoints.</param>
/// <param name="GrpcAddress">e.g. http://127.0.0.1:5001.</param>
/// <param name="WebAddress">Address of the public pages; null when not known.</param>
/// <param name="VerifierKeys">Pinned verifier keys (C2SP vkey) that sign now, 1 to 64.</param>
public sealed record LedgerProfile(
    string Origin,
    Uri GrpcAddress,
    Uri? WebAddress,
    ImmutableArray<string> VerifierKeys)
{
    private const int MaxFileBytes = 64 * 1024;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    /// <summary>Pinned keys that once signed, at most 64: old receipts and bundles need them.</summary>
    public ImmutableArray<RetiredKey> RetiredKeys { get; init; } = [];

    /// <summary>The list of keys as the ledger told it, signed; empty for a profile that was read from a workspace.</summary>
    public string SignedKeys { get; init; } = "";

    /// <summary>
    /// Asks a ledger for its origin and keys: trust on first use. Show the keys to a person who can compare them with
    /// those published elsewhere before <see cref="Workspace.SaveProfile"/> pins them.
    /// </summary>
    /// <exception cref="LedgerUnreachableException">No answer.</exception>
    /// <exception cref="UnprovenAnswerException">The answer names no key that can be read.</exception>
    public static Task<LedgerProfile> FetchAsync(Uri grpcAddress, Uri? webAddress, CancellationToken cancellation = default) =>
        ProfileFetch.RunAsync(grpcAddress, webAddress, cancellation);

    /// <summary>The pinned keys, those that sign first.</summary>
    /// <exception cref="UnprovenAnswerException">One of them cannot be read, or is a witness's.</exception>
    public IReadOnlyList<LogKey> ReadKeys() =>
    [
        .. VerifierKeys.Select(text => new LogKey(Read(text))),
        .. RetiredKeys.Select(retired => new LogKey(Read(retired.Key), retired.Size)),
    ];

    /// <summary>
    /// This profile with the keys of a list that a pinned key signed which is not retired itself: how a reader follows a
    /// rotation. Null when no such key signed it, one of them wrongly, or it leaves out one that is pinned. What is retired
    /// stays so.
    /// </summary>
    /// <param name="signedList">The note at /log-keys, or from an export.</param>
    public LedgerProfile? TakeOver(string signedList)
    {
        ArgumentNullException.ThrowIfNull(signedList);
        var pinned = ReadKeys().Select(key => key.Key).ToList();
        if (!LogKeyList.TryOpen(signedList, pinned, out var list, out _)
            || !LogKeyList.TryOpen(signedList, [.. VerifierKeys.Select(Read)], out _, out _)
            || list.Origin != Origin
            || pinned.Any(key => list.Keys.All(listed => !listed.Key.Equals(key))))
        {
            return null;
        }

        var retired = RetiredKeys.AddRange(list.Keys
            .Where(key => key.RetiredAt is not null)
            .Select(key => new RetiredKey($"{key.Key}", key.RetiredAt!.Value))
            .Where(key => RetiredKeys.All(known => known.Key != key.Key)));
        var active = list.Active.Select(key => $"{key}").Where(key => retired.All(known => known.Key != key)).ToImmutableArray();
        return active.IsEmpty ? null : this with { VerifierKeys = active, RetiredKeys = retired };
    }

    /// <summary>Whether two profiles pin the same keys.</summary>
    public bool HasKeysOf(LedgerProfile other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return VerifierKeys.ToHashSet().SetEquals(other.VerifierKeys) && RetiredKeys.ToHashSet().SetEquals(other.RetiredKeys);
    }

    private static VerifierKey Read(string text) => VerifierKey.TryParse(text, out var key) && key.Type != NoteKeyType.Cosignature
        ? key
        : throw new UnprovenAnswerException($"\"{text}\" is no verifier key of a log.");

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(
        new ProfileFile
        {
            Format = ProfileFile.FormatName,
            Origin = Origin,
            Grpc = GrpcAddress.ToString(),
            Web = WebAddress?.ToString(),
            VerifierKeys = [.. VerifierKeys],
            RetiredKeys = RetiredKeys.IsEmpty ? null : [.. RetiredKeys],
        },
        Json);

    internal static LedgerProfile? FromJson(ReadOnlySpan<byte> json)
    {
        if (json.Length > MaxFileBytes)
        {
            return null;
        }

        try
        {
            var file = JsonSerializer.Deserialize<ProfileFile>(json, Json);
            return file is { Format: ProfileFile.FormatName, Origin.Length: > 0, VerifierKeys.Length: > 0 and <= LogKeyList.MaxKeys }
                && file.RetiredKeys is null or { Length: <= LogKeyList.MaxKeys }
                && Uri.TryCreate(file.Grpc, UriKind.Absolute, out var grpc)
                ? new LedgerProfile(
                    file.Origin,
                    grpc,
                    Uri.TryCreate(file.Web, UriKind.Absolute, out var web) ? web : null,
                    [.. file.VerifierKeys])
                { RetiredKeys = [.. file.RetiredKeys ?? []] }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
