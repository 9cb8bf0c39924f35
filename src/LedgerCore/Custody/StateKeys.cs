using Traceability.LedgerCore.Statements;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Custody;

/// <summary>Which records a ruling will ask for.</summary>
public static class StateKeys
{
    /// <summary>
    /// The keys that a statement's own words lead to, so that a batch is loaded in one round trip. A ruling may ask
    /// for more; it asks for nothing of a kind that is not here or in what it has read.
    /// </summary>
    public static IEnumerable<StateKey> TouchedBy(AdmittedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return [StateKey.Ledger, StateKey.Party(statement.Issuer), .. statement.Signers.Select(StateKey.Key), .. OfBody(statement)];
    }

    private static IEnumerable<StateKey> OfBody(AdmittedStatement statement)
    {
        var (issuer, message) = (statement.Issuer, statement.Message);
        return message.BodyCase switch
        {
            Body.Party => [StateKey.Accreditations(issuer), OfKey(message.Party.Key)],
            Body.KeyGrant => [OfKey(message.KeyGrant.Key)],
            Body.KeyRevocation => Keys.KeyId.TryFromBytes(message.KeyRevocation.KeyId.Span, out var id) ? [StateKey.Key(id)] : [],
            Body.Accreditation => OfParty(message.Accreditation.CertificationBody, StateKey.Accreditations),
            Body.Area => [StateKey.Accreditations(issuer), .. OfParty(message.Area.Operator)],
            Body.Certificate =>
            [
                StateKey.Accreditations(issuer),
                .. OfParty(message.Certificate.Operator, StateKey.Certificates),
                .. message.Certificate.Scope.Where(line => !line.Area.IsEmpty).Select(line => StateKey.Area(StatementId.Of(line.Area))),
            ],
            Body.Quota => [StateKey.Accreditations(issuer), .. OfArea(message.Quota.Area, message.Quota.Species, message.Quota.Part)],
            Body.RuleSet => [StateKey.RuleSets],
            Body.CertificateStatus =>
                [StateKey.Accreditations(issuer), StateKey.CertificateHolder(StatementId.Of(message.CertificateStatus.Certificate))],
            Body.Harvest =>
            [
                StateKey.RuleSets,
                StateKey.Certificates(issuer),
                StateKey.Slip(issuer, message.Harvest.Slip),
                .. OfArea(message.Harvest.Area, message.Harvest.Species, message.Harvest.Part),
            ],
            Body.Processing => [StateKey.RuleSets, .. message.Processing.Inputs.Select(OfLot)],
            Body.Sale => [StateKey.RuleSets, StateKey.Certificates(issuer), OfLot(message.Sale.Lot), .. OfParty(message.Sale.Buyer)],
            Body.SaleReceipt => [StateKey.RuleSets, StateKey.Lot(new LotKey(StatementId.Of(message.SaleReceipt.Sale), 0))],
            Body.SaleRejection => [StateKey.RuleSets, StateKey.Lot(new LotKey(StatementId.Of(message.SaleRejection.Sale), 0))],
            Body.SaleLapse => [StateKey.RuleSets, StateKey.Lot(new LotKey(StatementId.Of(message.SaleLapse.Sale), 0))],
            Body.LabelBatch => [OfLot(message.LabelBatch.Lot), OfLabel(message.LabelBatch)],
            Body.ClaimResolution => [StateKey.Accreditations(issuer), OfLot(message.ClaimResolution.Lot)],
            _ => [],
        };
    }

    private static StateKey OfKey(V1.KeyIntroduction introduced) => StateKey.Key(Keys.KeyId.Of(introduced.PublicKey.Span));

    private static StateKey OfLot(V1.LotId lot) => StateKey.Lot(LotKey.Of(lot));

    private static StateKey OfLabel(V1.LabelBatch batch) => StateKey.LabelCode(
        batch.ProductIdCase == V1.LabelBatch.ProductIdOneofCase.Gtin ? batch.Gtin : batch.SelfIssuedId, batch.LotCode);

    private static StateKey[] OfArea(Google.Protobuf.ByteString area, string species, V1.PlantPart part) =>
        [StateKey.Area(StatementId.Of(area)), StateKey.Quotas(StatementId.Of(area), species, part)];

    private static IEnumerable<StateKey> OfParty(Google.Protobuf.ByteString party, params Func<StatementId, StateKey>[] records) =>
        [StateKey.Party(StatementId.Of(party)), .. records.Select(record => record(StatementId.Of(party)))];
}
