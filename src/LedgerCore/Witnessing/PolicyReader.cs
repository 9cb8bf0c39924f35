using System.Diagnostics.CodeAnalysis;
using System.Text;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.LedgerCore.Witnessing;

/// <summary>
/// Reads one policy file, line by line, once. The bytes are taken one character each, so that a name is what its bytes
/// are; keys, addresses and what people are told are UTF-8.
/// </summary>
internal sealed class PolicyReader
{
    private const string None = "none";

    private readonly List<PolicyLog> logs = [];
    private readonly List<PolicyWitness> witnesses = [];
    private readonly List<PolicyComponent> components = [];
    private readonly Dictionary<string, int> places = [];
    private readonly HashSet<int> members = [];
    private int? quorum;

    public bool TryRead(
        ReadOnlySpan<byte> file, [NotNullWhen(true)] out WitnessPolicy? policy, [NotNullWhen(false)] out PolicyFault? fault)
    {
        policy = null;
        fault = file.Length > WitnessPolicy.MaxLength
            ? new PolicyFault(0, $"The policy is longer than {WitnessPolicy.MaxLength} bytes.")
            : ReadLines(Encoding.Latin1.GetString(file));
        if (fault is null && quorum is { } place)
        {
            policy = new WitnessPolicy(logs, witnesses, components, place);
            return true;
        }

        fault ??= new PolicyFault(0, "The policy has no quorum line.");
        return false;
    }

    private PolicyFault? ReadLines(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (ReadLine(line) is { } sentence)
            {
                return new PolicyFault(number, sentence);
            }
        }

        return null;
    }

    // What is wrong with the line, or null.
    private string? ReadLine(string line)
    {
        if (line.Any(letter => letter is < ' ' and not '\t' or '\x7f'))
        {
            return "it holds a control character.";
        }

        // A word that begins with # ends the line: the specification has comment lines only, its other readers these too.
        var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => word[0] != '#').ToArray();
        return words switch
        {
            [] => null,
            ["log", var key, .. { Length: < 2 } url] => AddLog(key, url),
            ["witness", var name, var key, .. { Length: < 2 } url] => AddWitness(name, key, url),
            ["group", var name, var least, _, ..] => AddGroup(name, least, words[3..]),
            ["quorum", var name] => SetQuorum(name),
            ["log", ..] => "a log line is \"log VKEY [URL]\".",
            ["witness", ..] => "a witness line is \"witness NAME VKEY [URL]\".",
            ["group", ..] => "a group line is \"group NAME any|all|NUMBER MEMBER...\".",
            ["quorum", ..] => "a quorum line is \"quorum NAME\" or \"quorum none\".",
            _ => $"{Quoted(words[0])} is none of log, witness, group, quorum.",
        };
    }

    private string? AddLog(string text, string[] url)
    {
        if (ReadKey(text) is not { } key || key.Type == NoteKeyType.Cosignature)
        {
            return $"{Quoted(text)} is no verifier key of a log.";
        }

        if (logs.Any(log => log.Key.HasKeyOf(key)))
        {
            return "this log's key stands there already.";
        }

        logs.Add(new PolicyLog(key, url.Select(Shown).FirstOrDefault()));
        return logs.Count > WitnessPolicy.MaxComponents ? $"more than {WitnessPolicy.MaxComponents} logs." : null;
    }

    private string? AddWitness(string name, string text, string[] url)
    {
        if (ReadKey(text)?.ToCosigner() is not { } key)
        {
            return $"{Quoted(text)} is no verifier key of a witness.";
        }

        var repeated = witnesses.FirstOrDefault(witness => witness.Repeats is null && witness.Key.HasKeyOf(key))?.Name;
        witnesses.Add(new PolicyWitness(Shown(name), key, url.Select(Shown).FirstOrDefault(), repeated));
        return witnesses.Count > WitnessPolicy.MaxComponents
            ? $"more than {WitnessPolicy.MaxComponents} witnesses."
            : Define(name, new PolicyComponent(0, [witnesses.Count - 1]));
    }

    private string? AddGroup(string name, string least, string[] names)
    {
        var group = new List<int>();
        foreach (var member in names)
        {
            if (!places.TryGetValue(member, out var place))
            {
                return $"the member {Quoted(member)} is not defined above.";
            }

            if (!members.Add(place))
            {
                return $"{Quoted(member)} is a member already, here or of another group.";
            }

            group.Add(place);
        }

        ulong count = least switch { "any" => 1, "all" => (ulong)group.Count, _ => 0 };
        if (count == 0 && (!NoteText.TryParseNumber(least, out count) || count < 1 || count > (ulong)group.Count))
        {
            return $"{Quoted(least)} is none of any, all, and a number from 1 to the number of members.";
        }

        return components.Count - witnesses.Count >= WitnessPolicy.MaxComponents
            ? $"more than {WitnessPolicy.MaxComponents} groups."
            : Define(name, new PolicyComponent((int)count, group));
    }

    private string? SetQuorum(string name)
    {
        if (quorum is not null)
        {
            return "there is a quorum line already.";
        }

        if (name == None)
        {
            quorum = -1;
        }
        else if (places.TryGetValue(name, out var place))
        {
            quorum = place;
        }

        return quorum is null ? $"{Quoted(name)} is not defined above." : null;
    }

    private string? Define(string name, PolicyComponent component)
    {
        if (name is None or "any" or "all")
        {
            return $"\"{name}\" is a word of the format and no name.";
        }

        components.Add(component);
        return places.TryAdd(name, components.Count - 1) ? null : $"the name {Quoted(name)} is taken.";
    }

    private static VerifierKey? ReadKey(string text) =>
        NoteText.TryDecode(Encoding.Latin1.GetBytes(text), out var vkey) && VerifierKey.TryParse(vkey, out var key) ? key : null;

    private static string Shown(string text) => NoteText.TryDecode(Encoding.Latin1.GetBytes(text), out var decoded) ? decoded : text;

    // A line may be as long as the file.
    private static string Quoted(string text)
    {
        const int most = 80;
        return $"\"{Shown(text.Length > most ? text[..most] + "..." : text)}\"";
    }
}
