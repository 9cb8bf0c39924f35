using System.Collections.Immutable;
using System.Text.Json;

namespace Traceability.Client;

/// <summary>Which ledger this client talks to, and the keys it believes. Kept as JSON in the workspace.</summary>
/// <param name="Origin">Origin of the ledger, as in its checkpoints.</param>
/// <param name="GrpcAddress">e.g. http://127.0.0.1:5001.</param>
/// <param name="WebAddress">Address of the public pages; null when not known.</param>
/// <param name="VerifierKeys">Pinned verifier keys (C2SP vkey), 1 to 8.</param>
public sealed record LedgerProfile(
    string Origin,
    Uri GrpcAddress,
    Uri? WebAddress,
    ImmutableArray<string> VerifierKeys)
{
    private const int MaxFileBytes = 64 * 1024;
    private const int MaxKeys = 8;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    /// <summary>
    /// Asks a ledger for its origin and keys: trust on first use. Show the keys to a person who can compare them with
    /// those published elsewhere before <see cref="Workspace.SaveProfile"/> pins them.
    /// </summary>
    /// <exception cref="LedgerUnreachableException">No answer.</exception>
    /// <exception cref="UnprovenAnswerException">The answer names no key that can be read.</exception>
    public static Task<LedgerProfile> FetchAsync(Uri grpcAddress, Uri? webAddress, CancellationToken cancellation = default) =>
        ProfileFetch.RunAsync(grpcAddress, webAddress, cancellation);

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(
        new ProfileFile
        {
            Format = ProfileFile.FormatName,
            Origin = Origin,
            Grpc = GrpcAddress.ToString(),
            Web = WebAddress?.ToString(),
            VerifierKeys = [.. VerifierKeys],
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
            return file is { Format: ProfileFile.FormatName, Origin.Length: > 0, VerifierKeys.Length: > 0 and <= MaxKeys }
                && Uri.TryCreate(file.Grpc, UriKind.Absolute, out var grpc)
                ? new LedgerProfile(
                    file.Origin,
                    grpc,
                    Uri.TryCreate(file.Web, UriKind.Absolute, out var web) ? web : null,
                    [.. file.VerifierKeys])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
