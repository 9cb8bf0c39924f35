using Traceability.Cli.Output;
using Traceability.LedgerCore.Labels;

namespace Traceability.Cli.Labels;

/// <summary>A list of serials of one's own: a serial a line, as a printer's software writes it.</summary>
internal static class OwnSerialFile
{
    // What a sealed part may hold (docs/formats/statement.md), less what stands around it.
    private const int MaximumSealed = (1 << 20) - 64;
    private const int AroundEach = 2;

    /// <summary>The serials in the order of the file.</summary>
    /// <exception cref="CommandHalt">A line is no serial, one is there twice, or they are too many.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        var serials = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var size = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (!PackSerial.TryParse(line, out _))
            {
                throw Fault(
                    path,
                    serials.Count + 1,
                    "is no serial",
                    $"A serial is 1 to {PackSerial.MaxLength} characters of A-Z, a-z, 0-9, \"-\", \".\" and \"_\", and nothing else stands on its line.");
            }

            if (!seen.Add(line))
            {
                throw Fault(path, serials.Count + 1, "was there before", "Every pack has a serial of its own: leave the second out.");
            }

            serials.Add(line);
            size += line.Length + AroundEach;
            if (size > MaximumSealed)
            {
                throw Fault(
                    path,
                    serials.Count,
                    "does not fit any more",
                    $"One batch takes {serials.Count - 1} serials of this length. Issue the rest in a batch that follows: --follows.");
            }
        }

        return serials;
    }

    private static CommandHalt Fault(string path, int line, string what, string wayOut) =>
        new("SERIAL_LIST_WRONG", $"Line {line} of {path} {what}.", wayOut);
}
