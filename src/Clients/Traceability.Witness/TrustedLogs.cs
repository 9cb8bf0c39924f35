using System.Diagnostics.CodeAnalysis;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.Witness;

/// <summary>
/// The logs that a witness follows, as lines of a C2SP tlog-policy file: <c>log VKEY [URL]</c>. Lines of one origin are
/// keys of one log. Lines on witnesses, groups and quorum say nothing here, so a policy file may be taken as it is.
/// </summary>
internal sealed class TrustedLogs
{
    public const int MaxLogs = 10_000;

    private readonly Dictionary<string, VerifierKey[]> keys;

    private TrustedLogs(Dictionary<string, VerifierKey[]> keys) => this.keys = keys;

    public static TrustedLogs None { get; } = new([]);

    public int Count => keys.Count;

    /// <summary>The origins of the logs.</summary>
    public IEnumerable<string> Origins => keys.Keys;

    /// <summary>The keys of a log, or null when it is not followed.</summary>
    public IReadOnlyList<VerifierKey>? KeysOf(string origin) => keys.GetValueOrDefault(origin);

    /// <summary>The logs of a file's text, or false with the number of the first line that is wrong.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out TrustedLogs? logs, out int wrongLine)
    {
        logs = null;
        wrongLine = 0;
        var found = new List<VerifierKey>();
        foreach (var line in text.Split('\n', MaxLogs + 1))
        {
            wrongLine++;
            var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0][0] == '#' || words[0] is "witness" or "group" or "quorum")
            {
                continue;
            }

            if (words is not ["log", _] and not ["log", _, _] || !TryLogKey(words[1], out var key) || found.Contains(key))
            {
                return false;
            }

            found.Add(key);
        }

        logs = new TrustedLogs(found.GroupBy(key => key.Name).ToDictionary(log => log.Key, log => log.ToArray(), StringComparer.Ordinal));
        return true;
    }

    /// <summary>A key that signs checkpoints: not a witness's.</summary>
    public static bool TryLogKey(string vkey, [NotNullWhen(true)] out VerifierKey? key) =>
        VerifierKey.TryParse(vkey, out key) && key.Type != NoteKeyType.Cosignature && Checkpoint.IsOrigin(key.Name);
}
