using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;

namespace Traceability.Client;

/// <summary>What may be shown of a key.</summary>
/// <param name="Name">Name of its file, without the ending.</param>
/// <param name="Public">The public half.</param>
/// <param name="Party">The party it signs for; null when not known.</param>
public sealed record KeySummary(string Name, PublicKey Public, StatementId? Party);
