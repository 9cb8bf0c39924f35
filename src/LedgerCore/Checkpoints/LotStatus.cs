using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>
/// What the log says of one lot's claim at one tree size (docs/formats/checkpoint.md). The log signs it like a
/// checkpoint, so a log that lies about a lot leaves the proof of it with whoever asked.
/// </summary>
public sealed partial record LotStatus
{
    private const string Kind = "traceability.lot-status.v1";
    private const string Certified = "certified";
    private const string Withheld = "withheld";
    private const string NoReason = "-";
    private const int MaxReasons = 64;

    /// <param name="origin">Names the log.</param>
    /// <param name="treeSize">The status takes into account the entries below this size.</param>
    /// <param name="statementId">The statement that made the lot.</param>
    /// <param name="outputIndex">Which of its outputs the lot is.</param>
    /// <param name="reasons">Reason codes that withhold the claim, at most 64; none when the lot is certified.</param>
    /// <exception cref="ArgumentException">Not an origin, or not a reason code: upper-case letters, digits and underscores.</exception>
    public LotStatus(string origin, ulong treeSize, Hash statementId, uint outputIndex, params IReadOnlyList<string> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        if (!Checkpoint.IsOrigin(origin) || !AreReasons(reasons))
        {
            throw new ArgumentException("Not an origin, or not reason codes.", nameof(reasons));
        }

        Origin = origin;
        TreeSize = treeSize;
        StatementId = statementId;
        OutputIndex = outputIndex;
        Reasons = [.. reasons];
    }

    /// <summary>Names the log.</summary>
    public string Origin { get; }

    /// <summary>The status takes into account the entries below this size.</summary>
    public ulong TreeSize { get; }

    /// <summary>The statement that made the lot.</summary>
    public Hash StatementId { get; }

    /// <summary>Which of its outputs the lot is.</summary>
    public uint OutputIndex { get; }

    /// <summary>Why the claim is withheld; empty exactly when the lot is certified.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Whether the lot may carry the claim.</summary>
    public bool IsCertified => Reasons.Count == 0;

    /// <summary>The label that was asked about; null when the status was asked for a lot or a whole batch.</summary>
    public LabelStatus? Label { get; init; }

    /// <summary>The note text: six lines, and one more about a label.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind}\n{Origin}\n{TreeSize}\n{StatementId.ToHex()}:{OutputIndex}\n{(IsCertified ? Certified : Withheld)}\n{(IsCertified ? NoReason : string.Join(',', Reasons))}\n{(Label is null ? "" : Label.Line + "\n")}");

    /// <summary>The status of a note text, or false for anything but its one encoding.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out LotStatus? status)
    {
        ArgumentNullException.ThrowIfNull(text);
        status = null;
        var lines = text.Split('\n', 9);
        LabelStatus? label = null;
        if (lines.Length is not (7 or 8)
            || (lines.Length == 8 && !LabelStatus.TryParse(lines[6], out label))
            || !Checkpoint.IsOrigin(lines[1])
            || !NoteText.TryParseNumber(lines[2], out var treeSize)
            || lines[3].Split(':', 3) is not [var id, var output]
            || !Hash.TryParseHex(id, out var statementId)
            || !NoteText.TryParseNumber(output, out var outputIndex)
            || outputIndex > uint.MaxValue)
        {
            return false;
        }

        string[] reasons = lines[5] == NoReason ? [] : lines[5].Split(',', MaxReasons + 1);
        if (!AreReasons(reasons))
        {
            return false;
        }

        // Written again, so that kind, verdict and reasons agree in the one way they can.
        var parsed = new LotStatus(lines[1], treeSize, statementId, (uint)outputIndex, reasons) { Label = label };
        status = parsed.Text == text ? parsed : null;
        return status is not null;
    }

    /// <inheritdoc/>
    public bool Equals(LotStatus? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static bool AreReasons(IReadOnlyList<string> codes) =>
        codes.Count <= MaxReasons && codes.All(code => ReasonCode().IsMatch(code));

    [GeneratedRegex(@"\A[A-Z][A-Z0-9_]{0,63}\z")]
    private static partial Regex ReasonCode();
}
