using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.TestKit;
using Traceability.V1;

namespace Traceability.Bench;

/// <summary>One product of the season, from harvest to labelled packs.</summary>
internal sealed class LabelledSeason
{
    private const string LotCode = "L2026-1";
    private const long UnitNetMg = 50;

    private LabelledSeason(IReadOnlyList<SignedStatement> statements, string path) => (Statements, Path) = (statements, path);

    /// <summary>Everything after the opening, in order; the last one issues the labels.</summary>
    public IReadOnlyList<SignedStatement> Statements { get; }

    /// <summary>Address of the first pack, from its first slash.</summary>
    public string Path { get; }

    /// <summary>Makes it, continuing an opened season.</summary>
    /// <param name="units">Packs, 1 to 1,048,576.</param>
    /// <param name="lotCode">Lot code of the labels.</param>
    public static LabelledSeason Make(SeasonScript season, int units, string lotCode = LotCode)
    {
        var statements = new List<SignedStatement>();
        var packedMg = units * UnitNetMg;
        var harvest = Sign(season.Harvest(5 * packedMg));
        var dried = Sign(season.Dry(season.Cooperative, harvest, 5 * packedMg, packedMg));
        var sold = Sign(season.Sell(season.Cooperative, dried, packedMg, season.Processor));
        var received = Sign(season.Receive(season.Processor, sold.Statement, packedMg));
        var packed = Sign(season.Pack(season.Processor, received, units, UnitNetMg));
        Sign(season.Label(season.Processor, packed, units, UnitNetMg, lotCode));
        var serial = new SerialRoll(new byte[Serial.SeedSize], units).At(0);
        return new LabelledSeason(statements, $"/id/JIAOGULAN-TEA/10/{lotCode}/21/{serial}");

        LotKey Sign(Traceability.TestKit.Draft draft)
        {
            season.NowMs++;
            var signed = draft.Sign();
            statements.Add(signed);
            return new LotKey(StatementId.Of(signed.Statement.Span), 0);
        }
    }
}
