using System.Globalization;
using System.Text;
using Traceability.LedgerCore.Merkle;

namespace Traceability.Client;

/// <summary>Keeps the proofs of a fork, one folder each, for a person to send on.</summary>
internal sealed class EvidenceFolder
{
    private readonly DurableFiles files;

    internal EvidenceFolder(string path, DurableFiles files)
    {
        Path = path;
        this.files = files;
    }

    internal string Path { get; }

    internal void EnsureEmpty()
    {
        if (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any())
        {
            throw new ForkDetectedException("Proof that the ledger showed two histories lies in this workspace.", Path);
        }
    }

    /// <summary>Writes both signed notes and the proof that does not join them; returns what to throw.</summary>
    internal ForkDetectedException Record(RememberedCheckpoint remembered, RememberedCheckpoint shown, IReadOnlyList<Hash> proof)
    {
        var folder = System.IO.Path.Combine(Path, string.Create(
            CultureInfo.InvariantCulture, $"{remembered.Size}-{shown.Size}-{shown.Root.ToHex()[..16]}"));
        PrivateFolder.Create(Path);
        PrivateFolder.Create(folder);
        Write(folder, "remembered.note", remembered.Note);
        Write(folder, "shown.note", shown.Note);
        Write(folder, "proof.txt", string.Concat(proof.Select(hash => hash.ToBase64() + "\n")));
        files.FlushFolder(folder);
        files.FlushFolder(Path);
        files.FlushFolder(System.IO.Path.GetDirectoryName(Path)!);
        return new ForkDetectedException(
            remembered.Size == shown.Size
                ? $"The ledger signed two different trees of {shown.Size} entries."
                : $"The ledger's tree of {shown.Size} entries does not go with the {remembered.Size} entries seen before.",
            folder);
    }

    private void Write(string folder, string name, string content) =>
        files.Write(System.IO.Path.Combine(folder, name), Encoding.UTF8.GetBytes(content));
}
