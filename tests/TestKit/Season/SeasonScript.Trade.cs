using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.TestKit;

public sealed partial class SeasonScript
{
    /// <summary>Registers a trader of another country.</summary>
    public Actor Importer(string country = "DE")
    {
        var actor = Unknown("importer " + country);
        return actor with { Id = Record(Party(Owner, actor, V1.PartyRole.Trader).With(statement => statement.Party.Country = country)) };
    }

    /// <summary>Lists the season's plant from the beginning.</summary>
    /// <param name="listing">As the source has it.</param>
    /// <param name="bend">Changes the row.</param>
    public Draft Listing(string listing, Action<V1.CitesRow>? bend = null) => Draft(Owner, statement =>
    {
        var row = new V1.CitesRow { TaxonId = "1", Name = Species, Rank = "SPECIES", Listing = listing, Words = $"Appendix {listing}:" };
        bend?.Invoke(row);
        statement.CitesListings = new V1.CitesListings { Version = "Test listings", EffectiveFromMs = Beginning, Rows = { row } };
    });

    /// <summary>An export permit of Viet Nam for the season's plant, in validity for ten days around now.</summary>
    public Draft Permit(Actor holder, long maximumMg, string number = "VN-1") => Draft(holder, statement => statement.TradePermit = new V1.TradePermit
    {
        Kind = V1.PermitKind.CitesExport,
        Country = "VN",
        Number = number,
        Species = Species,
        Purpose = "T",
        Source = "W",
        ValidFromMs = NowMs - (5 * Day),
        ValidUntilMs = NowMs + (5 * Day),
    }).Seal("permit", new V1.PermitQuantity { MaximumMg = maximumMg });

    /// <summary>Sells from a lot, with permits.</summary>
    public Draft Ship(Actor seller, LotKey lot, long massMg, Actor buyer, params StatementId[] permits) =>
        Sell(seller, lot, massMg, buyer).With(statement => statement.Sale.Permits.Add(permits.Select(permit => permit.ToByteString())));

    /// <summary>A certificate of compliance for the cooperative's area.</summary>
    public Draft Access(Actor issuer) => Draft(issuer, statement => statement.AccessCompliance = new V1.AccessCompliance
    {
        Area = Area.ToByteString(),
        Authority = "Example ministry",
        Identifier = "ABSCH-IRCC-VN-000000-1",
        Provider = "Example commune",
        Subject = "Gynostemma pentaphyllum, aerial parts",
        IssuedAtMs = Beginning,
        MutuallyAgreedTerms = true,
        PriorInformedConsent = true,
        Commercial = true,
    });

    /// <summary>A permit as state has it.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public PermitRecord PermitRecord(StatementId permit) => State.TryGet(StateKey.Permit(permit), out var stored)
        ? Traceability.State.V1.PermitRecord.Parser.ParseFrom(stored.Span)
        : throw new KeyNotFoundException($"{permit}");
}
