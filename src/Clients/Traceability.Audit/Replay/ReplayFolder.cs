using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Traceability.Audit.Replay;

/// <summary>
/// The folder of a replay: its files, and a note that names them, written anew after each turn. A note is a digest in hex, a newline and
/// the mark as JSON; it takes the old one's place at once, so that a crash leaves the one or the other.
/// </summary>
internal sealed partial class ReplayFolder : IDisposable
{
    private const string NoteName = "replay.json";

    private readonly bool isKept;

    private ReplayFolder(string path, bool isKept) => (Path, this.isKept) = (path, isKept);

    public string Path { get; }

    /// <summary>A folder to go on in later; made when it is not there.</summary>
    public static ReplayFolder Keep(string path) => new(Directory.CreateDirectory(path).FullName, isKept: true);

    /// <summary>A folder that goes with this object.</summary>
    public static ReplayFolder Temporary() => new(Directory.CreateTempSubdirectory("trace-fsck-").FullName, isKept: false);

    /// <summary>Where the replay stood; null when there is no note.</summary>
    /// <exception cref="InvalidDataException">The note is damaged, or of another log, other keys or other rules.</exception>
    public ReplayMark? Load(string identity)
    {
        var path = System.IO.Path.Combine(Path, NoteName);
        if (!File.Exists(path))
        {
            return null;
        }

        var text = File.ReadAllText(path).Split('\n', 2);
        if (text.Length != 2 || text[0] != DigestOf(text[1]) || JsonSerializer.Deserialize<ReplayMark>(text[1]) is not { } mark)
        {
            throw new InvalidDataException("Its note was changed.");
        }

        return mark.Identity == identity
            ? mark
            : throw new InvalidDataException("It is of another log, of other keys or of other rules.");
    }

    public void Save(ReplayMark mark)
    {
        var json = JsonSerializer.Serialize(mark);
        var path = System.IO.Path.Combine(Path, NoteName);
        File.WriteAllText(path + ".new", $"{DigestOf(json)}\n{json}");
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Removes every file of a replay, and no other.</summary>
    public void Clear()
    {
        foreach (var file in Directory.GetFiles(Path))
        {
            if (Own().IsMatch(System.IO.Path.GetFileName(file)))
            {
                File.Delete(file);
            }
        }
    }

    public void Dispose()
    {
        if (!isKept)
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    [GeneratedRegex("^(replay\\.json(\\.new)?|times|level[0-7]|run[0-9]{1,9})$")]
    private static partial Regex Own();

    private static string DigestOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
