using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;

namespace Traceability.Client;

/// <summary>A key of the workspace, opened. Dispose it to clear the secret from memory.</summary>
public sealed class WorkspaceKey : IDisposable
{
    internal WorkspaceKey(string name, SigningKey signing, StatementId? party)
    {
        Name = name;
        Signing = signing;
        Party = party;
    }

    /// <summary>Name of its file, without the ending.</summary>
    public string Name { get; }

    /// <summary>The key itself.</summary>
    public SigningKey Signing { get; }

    /// <summary>The party it signs for; null until the ledger has registered it.</summary>
    public StatementId? Party { get; }

    /// <inheritdoc/>
    public void Dispose() => Signing.Dispose();
}
