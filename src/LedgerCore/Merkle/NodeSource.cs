namespace Traceability.LedgerCore.Merkle;

/// <summary>
/// Gives the hash of a complete node. It is asked only for nodes that are complete at the size named in the call that
/// takes the source, and must throw rather than answer with a hash it does not have: a proof made from a made-up hash
/// would be signed for.
/// </summary>
public delegate Hash NodeSource(NodeId node);
