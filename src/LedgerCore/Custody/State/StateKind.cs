namespace Traceability.LedgerCore.Custody;

/// <summary>What a state key leads to; the key's first byte. Each kind has one length, so no key is the prefix of another; of a lot's family (0x10) the kind is in byte 13.</summary>
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

    /// <summary>A UnitRecord by unit id. 33 bytes.</summary>
    Unit = 0x0B,

    /// <summary>Index, no value: operator, unit. 65 bytes.</summary>
    UnitOfOperator = 0x0C,

    /// <summary>A StandardRecord by SHA-256(standard). 33 bytes.</summary>
    Standard = 0x0D,

    /// <summary>The AuditsRecord of an operator. 33 bytes.</summary>
    Audits = 0x0E,

    /// <summary>A CollectorRecord by operator, SHA-256(collector). 65 bytes.</summary>
    Collector = 0x0F,

    /// <summary>
    /// A LotRecord by place: log index (8 bytes), output (4 bytes), 0x10. 14 bytes. What else is known of a lot under a key of its own
    /// has a key with the same 13 bytes in front, so that it lies beside the record.
    /// </summary>
    Lot = 0x10,

    /// <summary>Index, no value: holder, place (12 bytes). Spent lots stay. 45 bytes.</summary>
    LotOfHolder = 0x11,

    /// <summary>Index, no value: 0x10, place of the parent, 0x12, place of the child. 26 bytes.</summary>
    LotChild = 0x12,

    /// <summary>A PointerRecord by operator, slip (32 bytes). 65 bytes.</summary>
    Slip = 0x13,

    /// <summary>A LabelBatchRecord by its id. 33 bytes.</summary>
    LabelBatch = 0x14,

    /// <summary>A PointerRecord by SHA-256(product id, 0x00, lot code). 33 bytes.</summary>
    LabelCode = 0x15,

    /// <summary>Index, no value: 0x10, place of the lot, 0x16, label batch. 46 bytes.</summary>
    LabelOfLot = 0x16,

    /// <summary>Index, no value: buyer, place (12 bytes) of a lot sold to it. Stays when nothing of it is in transit any more. 45 bytes.</summary>
    LotForBuyer = 0x17,

    /// <summary>Index, no value: certificate, place (12 bytes) of a lot. 45 bytes.</summary>
    LotOfCertificate = 0x18,

    /// <summary>Index, no value: quota, occurred_at (8 bytes), harvest. 73 bytes.</summary>
    HarvestOfSeason = 0x19,

    /// <summary>A DeviceRecord by key id. 33 bytes.</summary>
    DeviceHead = 0x1A,

    /// <summary>A DeviceStepRecord by key id, sequence (8 bytes). 41 bytes.</summary>
    DeviceStep = 0x1B,

    /// <summary>The InventoriesRecord of area, SHA-256(species, part). 65 bytes.</summary>
    Inventories = 0x1C,

    /// <summary>A DayRecord by key id, day (4 bytes). 37 bytes.</summary>
    KeyDay = 0x1D,

    /// <summary>A DayRecord by operator, SHA-256(collector), day (4 bytes). 69 bytes.</summary>
    CollectorDay = 0x1E,

    /// <summary>
    /// By statement: where the log has it, 8 bytes, big-endian. Every admitted statement has one. 33 bytes. A store whose log can be
    /// asked for the index of a statement keeps none of them.
    /// </summary>
    Place = 0x1F,

    /// <summary>A RecallRecord by its id. 33 bytes.</summary>
    Recall = 0x20,

    /// <summary>A DeclaredErrorRecord by the statement declared wrong. 33 bytes.</summary>
    DeclaredError = 0x22,

    /// <summary>A DisputeRecord by its id. 33 bytes.</summary>
    Dispute = 0x23,

    /// <summary>A CitesTaxonRecord by SHA-256(name in lower case). 33 bytes.</summary>
    CitesTaxon = 0x25,

    /// <summary>A CitesAnnotationRecord by SHA-256(symbol). 33 bytes.</summary>
    CitesAnnotation = 0x26,

    /// <summary>A PermitRecord by its id. 33 bytes.</summary>
    Permit = 0x27,

    /// <summary>A PointerRecord by SHA-256(country, 0x00, number): its first recording; with 0x00, holder: the holder's own. 33 bytes.</summary>
    PermitNumber = 0x28,

    /// <summary>An AccessRecord by area, access compliance. 65 bytes.</summary>
    AccessOfArea = 0x29,

    /// <summary>Index, no value: issuer, occurred_at (8 bytes), statement. Every step that makes or uses up lots. 73 bytes.</summary>
    StepOfParty = 0x2A,

    /// <summary>The PremiumsRecord of a sale. 33 bytes.</summary>
    Premiums = 0x2B,

    /// <summary>The DeclarationsRecord by operator, year (4 bytes). 37 bytes.</summary>
    Declarations = 0x2C,

    /// <summary>The RatingsRecord of an audit. 33 bytes.</summary>
    AuditRatings = 0x2D,

    /// <summary>A PermitUseRecord by sale. 33 bytes.</summary>
    PermitUse = 0x38,

    /// <summary>A SpentStepRecord by statement. 33 bytes.</summary>
    SpentStep = 0x3A,

    /// <summary>A PointerRecord to the first label batch, by SHA-256(product id). 33 bytes.</summary>
    ProductId = 0x3B,

    /// <summary>A PointerRecord to the operator, by body, SHA-256(certificate number). 65 bytes.</summary>
    CertificateNumber = 0x3C,

    /// <summary>An AlertRecord by its id. 33 bytes.</summary>
    Alert = 0x48,

    /// <summary>Index, no value: log index (8 bytes) of an alert or of its recall, alert. 41 bytes.</summary>
    AlertInLog = 0x49,

    /// <summary>The AlertsRecord of what alerts concern, by SHA-256 of it. 33 bytes.</summary>
    AlertsAbout = 0x4A,
}
