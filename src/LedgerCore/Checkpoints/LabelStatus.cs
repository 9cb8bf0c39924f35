using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Checkpoints;

/// <summary>What the log says of one label: the last line of a lot status that was asked for by its code.</summary>
/// <param name="Batch">Statement id of the label batch.</param>
/// <param name="Index">Place of the label in the batch, from 0.</param>
/// <param name="State">Whether it counts.</param>
public sealed record LabelStatus(Hash Batch, int Index, LabelState State)
{
    private const string Kind = "label";

    private static readonly Dictionary<LabelState, string> Words = new()
    {
        [LabelState.Live] = "live",
        [LabelState.Void] = "void",
        [LabelState.NotActivated] = "not-activated",
    };

    /// <summary>The line, without its newline.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Batch.ToHex()}:{Index} {Words[State]}");

    /// <summary>The label of a line, or false for anything but its one encoding.</summary>
    internal static bool TryParse(string line, [NotNullWhen(true)] out LabelStatus? label)
    {
        label = null;
        if (line.Split(' ', 4) is not [Kind, var name, var word]
            || name.Split(':', 3) is not [var id, var place]
            || !Hash.TryParseHex(id, out var batch)
            || !NoteText.TryParseNumber(place, out var index)
            || index >= Serial.MaxUnits
            || !Words.ContainsValue(word))
        {
            return false;
        }

        label = new LabelStatus(batch, (int)index, Words.First(pair => pair.Value == word).Key);
        return true;
    }
}
