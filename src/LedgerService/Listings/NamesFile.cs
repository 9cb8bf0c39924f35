using System.Text;
using Traceability.LedgerCore.Names;
using Traceability.LedgerService.Checkpoints;

namespace Traceability.LedgerService.Listings;

/// <summary>The operator's own table of names, read once at start; it goes in front of the one that came with the program.</summary>
internal sealed class NamesFile
{
    private const long MaxBytes = 16 * 1024 * 1024;

    /// <exception cref="LedgerRefusedToStartException">There is no such file, or it is no table of names.</exception>
    public NamesFile(LedgerOptions options)
    {
        if (options.NamesFile.Length == 0)
        {
            return;
        }

        var file = new FileInfo(options.NamesFile);
        if (!file.Exists || file.Length > MaxBytes)
        {
            throw Refused(options, "there is no such file of at most 16 MiB");
        }

        Own = NameTable.TryRead(File.ReadAllText(file.FullName, Encoding.UTF8), out var names, out var fault) ? names : throw Refused(options, fault);
    }

    /// <summary>Its names; none when there is no such table.</summary>
    public IReadOnlyList<PlantName> Own { get; } = [];

    private static LedgerRefusedToStartException Refused(LedgerOptions options, string fault) => new(
        $"The table of names {options.NamesFile} of --Ledger:NamesFile cannot be used: {fault}. docs/listings.md tells its form.", StartRefusal.FileUnusable);
}
