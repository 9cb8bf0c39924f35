using System.Text.Json;
using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

/// <summary>Bytes and names of outbox files.</summary>
/// <remarks>name = 12 decimal digits of the sequence ‖ "-" ‖ statement id in hex ‖ ".statement".</remarks>
internal static class OutboxCodec
{
    internal const string Ending = ".statement";

    // A statement, its signatures and 1 MiB of sealed parts, in base64, with room for a refusal.
    internal const int MaxFileBytes = 2 * 1024 * 1024;

    private const int SequenceDigits = 12;
    private const int IdDigits = 2 * StatementId.Size;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    internal static string NameOf(long sequence, StatementId id) => $"{sequence:D12}-{id}{Ending}";

    internal static bool TryParseName(ReadOnlySpan<char> name, out long sequence, out StatementId id)
    {
        sequence = 0;
        id = default;
        return name.Length == SequenceDigits + 1 + IdDigits + Ending.Length
            && name[SequenceDigits] == '-'
            && name.EndsWith(Ending, StringComparison.Ordinal)
            && !name[..SequenceDigits].ContainsAnyExceptInRange('0', '9')
            && long.TryParse(name[..SequenceDigits], out sequence)
            && StatementId.TryParse(name.Slice(SequenceDigits + 1, IdDigits), out id);
    }

    internal static byte[] Write(OutboxItem item) => JsonSerializer.SerializeToUtf8Bytes(
        new OutboxFile
        {
            Format = OutboxFile.FormatName,
            Summary = item.Summary,
            QueuedAtMs = item.QueuedAt.ToUnixTimeMilliseconds(),
            Refusal = item.Refusal is null ? null : OutboxRefusal.From(item.Refusal),
            SignedStatement = item.Statement.ToByteArray(),
        },
        Json);

    /// <summary>The item, or null when the bytes are not a file of this statement.</summary>
    internal static OutboxItem? Read(long sequence, StatementId id, OutboxStatus status, ReadOnlySpan<byte> content)
    {
        try
        {
            var file = JsonSerializer.Deserialize<OutboxFile>(content, Json);
            if (file is not { Format: OutboxFile.FormatName, SignedStatement: not null }
                || SignedStatement.Parser.ParseFrom(file.SignedStatement) is not { } statement
                || StatementId.Of(statement.Statement.Span) != id)
            {
                return null;
            }

            return new OutboxItem(
                sequence,
                id,
                status,
                file.Summary ?? string.Empty,
                DateTimeOffset.FromUnixTimeMilliseconds(file.QueuedAtMs),
                statement,
                status == OutboxStatus.Refused ? file.Refusal?.ToRefusal() : null);
        }
        catch (Exception fault) when (fault is JsonException or InvalidProtocolBufferException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
