using Traceability.LedgerCore.Statements;
using What = Traceability.V1.AlertSubject.WhatOneofCase;

namespace Traceability.LedgerCore.Custody;

/// <summary>Lots, parties and certificates are those of this ledger; codes and offers may be anybody's inventions.</summary>
internal static class AlertSubjectIsKnown
{
    public static Refusal? Check(RulingCase ruled, V1.AlertSubject subject) => subject.WhatCase switch
    {
        What.Lot => LotIsKnown.Check(ruled.Book, LotKey.Of(subject.Lot), out _),
        What.Party => PartyIsKnown.Check(ruled.Book, "alert.subject.party", StatementId.Of(subject.Party)),
        What.Certificate => CertificateIsKnown.Check(ruled.Book, StatementId.Of(subject.Certificate), out _, out _),
        _ => null,
    };
}
