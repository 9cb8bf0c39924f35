using Traceability.LedgerCore.Checkpoints;
using Traceability.LedgerCore.Merkle;

namespace Traceability.LedgerCore.Statements;

internal static class GenesisShape
{
    public static Refusal? Check(V1.Genesis body, string origin) =>
        Field.Words("genesis.scheme", body.Scheme, 200)
        ?? Field.Words("genesis.scheme_owner", body.SchemeOwner, 200)
        ?? KeyShape.Introduction("genesis.key", body.Key)
        ?? (body.Predecessor is null ? null : Check(body.Predecessor, origin));

    private static Refusal? Check(V1.Predecessor predecessor, string origin) =>
        Field.Words("genesis.predecessor.origin", predecessor.Origin, Checkpoint.MaxOriginLength)
        ?? (Checkpoint.IsOrigin(predecessor.Origin) && predecessor.Origin != origin
            ? null
            : Reasons.FieldMalformed.With(("field", "genesis.predecessor.origin"), ("form", "the origin of another log")))
        ?? Field.Between("genesis.predecessor.size", (long)Math.Min(predecessor.Size, long.MaxValue), 1, long.MaxValue - 1)
        ?? Field.Bytes("genesis.predecessor.root", predecessor.Root, Hash.Size);
}
