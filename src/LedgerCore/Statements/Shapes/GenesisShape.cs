namespace Traceability.LedgerCore.Statements;

internal static class GenesisShape
{
    public static Refusal? Check(V1.Genesis body) =>
        Field.Words("genesis.scheme", body.Scheme, 200)
        ?? Field.Words("genesis.scheme_owner", body.SchemeOwner, 200)
        ?? KeyShape.Introduction("genesis.key", body.Key);
}
