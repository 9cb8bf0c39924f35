using Traceability.LedgerCore.Merkle;
using What = Traceability.V1.AlertSubject.WhatOneofCase;

namespace Traceability.LedgerCore.Statements;

internal static class AlertShape
{
    private const int MaximumWords = 500;
    private const int MaximumJurisdictions = 50;
    private const int MaximumSerial = 20;

    public static Refusal? Check(V1.Alert body) =>
        Field.Choice("alert.kind", body.Kind)
        ?? Field.Count("alert.jurisdictions", body.Jurisdictions.Count, 0, MaximumJurisdictions)
        ?? Field.Each("alert.jurisdictions", body.Jurisdictions, Field.Country)
        ?? Field.Distinct("alert.jurisdictions", body.Jurisdictions)
        ?? CheckOrder(body.Jurisdictions)
        ?? CheckSubject(body.Subject)
        ?? Field.Words("alert.sentence", body.Sentence, MaximumWords)
        ?? Field.Bytes("alert.evidence", body.Evidence, Hash.Size);

    public static Refusal? Check(V1.AlertRecall body) =>
        Field.Id("alert_recall.alert", body.Alert)
        ?? Field.Words("alert_recall.reason", body.Reason, MaximumWords);

    private static Refusal? CheckOrder(IReadOnlyList<string> countries) => countries.Order(StringComparer.Ordinal).SequenceEqual(countries)
        ? null
        : Reasons.FieldMalformed.With(("field", "alert.jurisdictions"), ("form", "codes in ascending order"));

    private static Refusal? CheckSubject(V1.AlertSubject? subject) => subject?.WhatCase switch
    {
        What.Code => CheckCode(subject.Code),
        What.Lot => Field.Lot("alert.subject.lot", subject.Lot),
        What.Party => Field.Id("alert.subject.party", subject.Party),
        What.Certificate => Field.Id("alert.subject.certificate", subject.Certificate),
        What.Listing => Field.Bytes("alert.subject.listing", subject.Listing, Hash.Size),
        _ => Reasons.FieldMissing.With(("field", "alert.subject")),
    };

    private static Refusal? CheckCode(V1.PrintedCode code) =>
        LabelBatchShape.CheckEither("alert.subject.code.product_id", code.ProductId)
        ?? LabelBatchShape.CheckLotCode("alert.subject.code.lot_code", code.LotCode)
        ?? Field.OptionalWords("alert.subject.code.serial", code.Serial, MaximumSerial);
}
