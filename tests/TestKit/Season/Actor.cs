using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;

namespace Traceability.TestKit;

/// <summary>A party of a test season.</summary>
public sealed record Actor(string Name, SigningKey Key, StatementId Id);
