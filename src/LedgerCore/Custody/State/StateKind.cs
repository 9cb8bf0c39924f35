namespace Traceability.LedgerCore.Custody;

/// <summary>What a state key leads to; the key's first byte. Each kind has one length, so no key is the prefix of another.</summary>
public enum StateKind : byte
{
    /// <summary>The LedgerRecord. 1 byte.</summary>
    Ledger = 0x01,

    /// <summary>A PartyRecord by party id. 33 bytes.</summary>
    Party = 0x02,

    /// <summary>A KeyRecord by key id. 33 bytes.</summary>
    Key = 0x03,

    /// <summary>The AccreditationsRecord of a certification body. 33 bytes.</summary>
    Accreditations = 0x04,

    /// <summary>The CertificatesRecord of an operator. 33 bytes.</summary>
    Certificates = 0x05,

    /// <summary>An AreaRecord by area id. 33 bytes.</summary>
    Area = 0x06,

    /// <summary>Index, no value: operator, area. 65 bytes.</summary>
    AreaOfOperator = 0x07,

    /// <summary>The QuotasRecord of area, SHA-256(species, part). 65 bytes.</summary>
    Quotas = 0x08,

    /// <summary>The RuleSetsRecord. 1 byte.</summary>
    RuleSets = 0x09,

    /// <summary>A PointerRecord to the operator, by certificate. 33 bytes.</summary>
    CertificateHolder = 0x0A,

    /// <summary>A LotRecord by lot. 37 bytes.</summary>
    Lot = 0x10,

    /// <summary>Index, no value: holder, lot. Spent lots stay. 69 bytes.</summary>
    LotOfHolder = 0x11,

    /// <summary>Index, no value: parent lot, child lot. 73 bytes.</summary>
    LotChild = 0x12,

    /// <summary>A PointerRecord by operator, SHA-256(slip). 65 bytes.</summary>
    Slip = 0x13,

    /// <summary>A LabelBatchRecord by its id. 33 bytes.</summary>
    LabelBatch = 0x14,

    /// <summary>A PointerRecord by SHA-256(product id, 0x00, lot code). 33 bytes.</summary>
    LabelCode = 0x15,

    /// <summary>Index, no value: lot, label batch. 69 bytes.</summary>
    LabelOfLot = 0x16,

    /// <summary>Index, no value: buyer, lot in transit to it. Gone once confirmed. 69 bytes.</summary>
    LotForBuyer = 0x17,
}
