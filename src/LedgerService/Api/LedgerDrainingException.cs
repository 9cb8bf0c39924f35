using System.Globalization;

namespace Traceability.LedgerService.Api;

/// <summary>The service was told to end: what it accepted is answered, and nothing new is taken.</summary>
/// <param name="sentence">For the caller.</param>
/// <param name="nextIndex">For who follows the log: the index to go on from.</param>
internal sealed class LedgerDrainingException(string sentence, ulong? nextIndex = null) : Exception(sentence)
{
    /// <summary>Its reason code.</summary>
    public const string Code = "DRAINING";

    /// <summary>When the next service may be there. Where there are several, another one is there at once.</summary>
    public static TimeSpan RetryAfter => TimeSpan.FromSeconds(1);

    /// <summary>What the caller goes on with: next_index, of a watch.</summary>
    public IReadOnlyDictionary<string, string> Values { get; } = nextIndex is { } next
        ? new Dictionary<string, string> { ["next_index"] = next.ToString(CultureInfo.InvariantCulture) }
        : new Dictionary<string, string>();
}
