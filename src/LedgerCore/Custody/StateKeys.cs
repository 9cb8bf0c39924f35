using Traceability.LedgerCore.Statements;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Custody;

/// <summary>Which records a ruling will ask for.</summary>
public static class StateKeys
{
    /// <summary>
    /// The keys that a statement's own words lead to, so that a batch is loaded in one round trip; the places of the lots of
    /// <see cref="LotsOf"/> among them, which lead to the lots in a second one. A ruling may ask for more; it asks for
    /// nothing of a kind that is not here or in what it has read.
    /// </summary>
    public static IEnumerable<StateKey> TouchedBy(AdmittedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return
        [
            StateKey.Ledger,
            StateKey.Party(statement.Issuer),
            .. statement.Signers.Select(StateKey.Key),
            .. OfDevice(statement),
            .. OfBody(statement),
            .. LotsOf(statement).Select(lot => StateKey.Place(lot.Statement)),
        ];
    }

    /// <summary>The lots that a statement names, or all that a statement can have made which it names.</summary>
    public static IEnumerable<LotKey> LotsOf(AdmittedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var message = statement.Message;
        return message.BodyCase switch
        {
            Body.Processing => message.Processing.Inputs.Select(LotKey.Of),
            Body.Formulation => message.Formulation.Inputs.Select(LotKey.Of),
            Body.Sale => [LotKey.Of(message.Sale.Lot)],
            Body.SaleReceipt => [Sold(message.SaleReceipt.Sale)],
            Body.SaleRejection => [Sold(message.SaleRejection.Sale)],
            Body.SaleLapse => [Sold(message.SaleLapse.Sale)],
            Body.LabelBatch => [LotKey.Of(message.LabelBatch.Lot)],
            Body.ClaimResolution => [LotKey.Of(message.ClaimResolution.Lot)],
            Body.Recall => [LotKey.Of(message.Recall.Lot)],
            Body.Dispute => [LotKey.Of(message.Dispute.Lot)],
            Body.Alert when message.Alert.Subject.Lot is { } lot => [LotKey.Of(lot)],
            Body.PremiumReceipt => [Sold(message.PremiumReceipt.Sale)],
            Body.ErrorDeclaration => StepOutputs.KeysOf(StatementId.Of(message.ErrorDeclaration.Statement)),
            _ => [],
        };
    }

    private static IEnumerable<StateKey> OfBody(AdmittedStatement statement)
    {
        var (issuer, message) = (statement.Issuer, statement.Message);
        return message.BodyCase switch
        {
            Body.Party => [StateKey.Accreditations(issuer), OfKey(message.Party.Key)],
            Body.KeyGrant => [OfKey(message.KeyGrant.Key), .. OfAreas(message.KeyGrant.Limits?.Areas ?? [])],
            Body.KeyRevocation => Keys.KeyId.TryFromBytes(message.KeyRevocation.KeyId.Span, out var id) ? [StateKey.Key(id)] : [],
            Body.Accreditation => OfParty(message.Accreditation.CertificationBody, StateKey.Accreditations),
            Body.Area => [StateKey.Accreditations(issuer), .. OfParty(message.Area.Operator)],
            Body.Certificate =>
            [
                StateKey.Accreditations(issuer),
                .. OfParty(message.Certificate.Operator, StateKey.Certificates),
                StateKey.CertificateNumber(issuer, message.Certificate.Number),
                .. message.Certificate.Scope.Where(line => !line.Area.IsEmpty).Select(line => StateKey.Area(StatementId.Of(line.Area))),
                .. message.Certificate.Scope.SelectMany(line => line.Units).SelectMany(OfUnit),
                StateKey.Standard(message.Certificate.Standard),
                .. OfAudit(message.Certificate.Operator, message.Certificate.Audit),
            ],
            Body.Quota =>
            [
                StateKey.Accreditations(issuer),
                StateKey.Inventories(StatementId.Of(message.Quota.Area), message.Quota.Species, message.Quota.Part),
                .. OfArea(message.Quota.Area, message.Quota.Species, message.Quota.Part),
            ],
            Body.ResourceInventory => [StateKey.Accreditations(issuer), .. OfInventory(message.ResourceInventory)],
            Body.CollectorApproval =>
                [StateKey.Collector(issuer, message.CollectorApproval.Collector), .. OfAreas(message.CollectorApproval.Areas)],
            Body.CollectorRemoval => [StateKey.Collector(issuer, message.CollectorRemoval.Collector)],
            Body.RuleSet => [StateKey.RuleSets],
            Body.CertificateStatus =>
                [StateKey.Accreditations(issuer), StateKey.CertificateHolder(StatementId.Of(message.CertificateStatus.Certificate))],
            Body.RoleChange => [StateKey.Accreditations(issuer), .. OfParty(message.RoleChange.Party)],
            Body.AccreditationWithdrawal => [StateKey.Accreditations(StatementId.Of(message.AccreditationWithdrawal.CertificationBody))],
            Body.Unit => [StateKey.Accreditations(issuer), .. OfParty(message.Unit.Operator)],
            Body.StandardVersion => [StateKey.Standard(message.StandardVersion.Standard)],
            Body.Audit =>
                [StateKey.Accreditations(issuer), StateKey.Standard(message.Audit.Standard), .. OfParty(message.Audit.Operator, StateKey.Audits)],
            Body.NonConformityClosure =>
                [StateKey.Accreditations(issuer), StateKey.Audits(StatementId.Of(message.NonConformityClosure.Operator))],
            Body.Harvest =>
            [
                StateKey.RuleSets,
                StateKey.Certificates(issuer),
                StateKey.Audits(issuer),
                .. OfUnit(message.Harvest.Unit),
                StateKey.Slip(issuer, message.Harvest.Slip),
                StateKey.Collector(issuer, message.Harvest.Collector),
                StateKey.CollectorDay(issuer, message.Harvest.Collector, CollectionDay.Of(message.OccurredAtMs, offsetMinutes: 0)),
                .. OfArea(message.Harvest.Area, message.Harvest.Species, message.Harvest.Part),
            ],
            Body.Processing =>
            [
                StateKey.RuleSets,
                StateKey.Certificates(issuer),
                StateKey.Audits(issuer),
                .. OfUnit(message.Processing.Unit),
            ],
            Body.Formulation =>
            [
                StateKey.RuleSets,
                StateKey.Certificates(issuer),
                StateKey.Audits(issuer),
                .. OfUnit(message.Formulation.Unit),
            ],
            Body.Sale => [.. OfShipment(message.Sale), StateKey.RuleSets, StateKey.Certificates(issuer), .. OfParty(message.Sale.Buyer)],
            Body.CitesListings => OfListings(message.CitesListings),
            Body.TradePermit =>
            [
                StateKey.PermitNumber(message.TradePermit.Country, message.TradePermit.Number),
                StateKey.PermitNumber(message.TradePermit.Country, message.TradePermit.Number, issuer),
            ],
            Body.AccessCompliance => [StateKey.Area(StatementId.Of(message.AccessCompliance.Area))],
            Body.SaleReceipt => [StateKey.RuleSets],
            Body.SaleRejection => OfReturn(message.SaleRejection.Sale),
            Body.SaleLapse => OfReturn(message.SaleLapse.Sale),
            Body.LabelBatch => OfLabel(message.LabelBatch),
            Body.ClaimResolution => [StateKey.Accreditations(issuer)],
            Body.Recall => [StateKey.Accreditations(issuer)],
            Body.RecallLift => [StateKey.Recall(StatementId.Of(message.RecallLift.Recall))],
            Body.ErrorDeclaration =>
            [
                StateKey.Accreditations(issuer),
                StateKey.DeclaredError(StatementId.Of(message.ErrorDeclaration.Statement)),
                StateKey.SpentStep(StatementId.Of(message.ErrorDeclaration.Statement)),
            ],
            Body.Dispute => [StateKey.Accreditations(issuer)],
            Body.DisputeSettlement =>
                [StateKey.Accreditations(issuer), StateKey.Dispute(StatementId.Of(message.DisputeSettlement.Dispute))],
            Body.ProductIdCorrection => OfCorrection(message.ProductIdCorrection),
            Body.Alert => [StateKey.AlertsAbout(message.Alert.Subject), StateKey.Accreditations(issuer), .. OfSubject(message.Alert.Subject)],
            Body.AlertRecall => [StateKey.Alert(StatementId.Of(message.AlertRecall.Alert)), StateKey.Accreditations(issuer)],
            Body.PremiumReceipt => [StateKey.Premiums(StatementId.Of(message.PremiumReceipt.Sale))],
            Body.AnnualDeclaration => [StateKey.Declarations(issuer, message.AnnualDeclaration.Year)],
            Body.LabelVoid => [StateKey.LabelBatch(StatementId.Of(message.LabelVoid.LabelBatch))],
            Body.LabelActivation => [StateKey.LabelBatch(StatementId.Of(message.LabelActivation.LabelBatch))],
            _ => [],
        };
    }

    private static IEnumerable<StateKey> OfListings(V1.CitesListings listings) =>
    [
        StateKey.CitesTaxon(""),
        .. listings.Rows.SelectMany(row => row.Synonyms.Append(row.Name)).Select(StateKey.CitesTaxon),
        .. listings.Annotations.Select(annotation => StateKey.CitesAnnotation(annotation.Symbol)),
    ];

    private static IEnumerable<StateKey> OfShipment(V1.Sale sale) =>
        sale.Permits.Select(permit => StateKey.Permit(StatementId.Of(permit))).Prepend(StateKey.CitesTaxon(""));

    private static IEnumerable<StateKey> OfDevice(AdmittedStatement statement) => statement.Message.Device is { Sequence: var place }
        ?
        [
            StateKey.DeviceHead(statement.Signers[0]),
            StateKey.DeviceStep(statement.Signers[0], unchecked(place - 1)),
            StateKey.DeviceStep(statement.Signers[0], place),
            StateKey.DeviceStep(statement.Signers[0], unchecked(place + 1)),
        ]
        : [];

    private static StateKey[] OfReturn(Google.Protobuf.ByteString sale) =>
        [StateKey.RuleSets, StateKey.PermitUse(StatementId.Of(sale))];

    private static StateKey OfKey(V1.KeyIntroduction introduced) => StateKey.Key(Keys.KeyId.Of(introduced.PublicKey.Span));

    private static LotKey Sold(Google.Protobuf.ByteString sale) => new(StatementId.Of(sale), 0);

    private static StateKey[] OfUnit(Google.Protobuf.ByteString unit) => unit.IsEmpty ? [] : [StateKey.Unit(StatementId.Of(unit))];

    private static StateKey[] OfAudit(Google.Protobuf.ByteString party, Google.Protobuf.ByteString audit) =>
        audit.IsEmpty ? [] : [StateKey.Audits(StatementId.Of(party)), StateKey.AuditRatings(StatementId.Of(audit))];

    private static StateKey[] OfLabel(V1.LabelBatch batch)
    {
        var product = batch.ProductIdCase == V1.LabelBatch.ProductIdOneofCase.Gtin ? batch.Gtin : batch.SelfIssuedId;
        return
        [
            StateKey.LabelCode(product, batch.LotCode),
            StateKey.ProductId(product),
            .. batch.Follows.IsEmpty ? [] : new[] { StateKey.LabelBatch(StatementId.Of(batch.Follows)) },
        ];
    }

    private static StateKey[] OfCorrection(V1.ProductIdCorrection body) =>
    [
        StateKey.LabelCode(body.PrintedProductId, body.LotCode),
        StateKey.LabelCode(body.ProductId, body.LotCode),
        StateKey.ProductId(body.ProductId),
    ];

    private static StateKey[] OfSubject(V1.AlertSubject subject) => subject.WhatCase switch
    {
        V1.AlertSubject.WhatOneofCase.Party => [StateKey.Party(StatementId.Of(subject.Party))],
        V1.AlertSubject.WhatOneofCase.Certificate => [StateKey.CertificateHolder(StatementId.Of(subject.Certificate))],
        _ => [],
    };

    private static StateKey[] OfArea(Google.Protobuf.ByteString area, string species, V1.PlantPart part) =>
        [StateKey.Area(StatementId.Of(area)), StateKey.Quotas(StatementId.Of(area), species, part)];

    private static StateKey[] OfInventory(V1.ResourceInventory body) =>
        [StateKey.Area(StatementId.Of(body.Area)), StateKey.Inventories(StatementId.Of(body.Area), body.Species, body.Part)];

    private static IEnumerable<StateKey> OfAreas(IEnumerable<Google.Protobuf.ByteString> areas) =>
        areas.Select(area => StateKey.Area(StatementId.Of(area)));

    private static IEnumerable<StateKey> OfParty(Google.Protobuf.ByteString party, params Func<StatementId, StateKey>[] records) =>
        [StateKey.Party(StatementId.Of(party)), .. records.Select(record => record(StatementId.Of(party)))];
}
