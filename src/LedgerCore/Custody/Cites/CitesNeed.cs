namespace Traceability.LedgerCore.Custody;

/// <summary>What a shipment needs, the least first.</summary>
public enum CitesNeed
{
    /// <summary>The ledger holds no listings: not known.</summary>
    Unknown,

    /// <summary>Nothing: no listing names it, or not this population.</summary>
    NotListed,

    /// <summary>Nothing: its annotation does not cover this part and form.</summary>
    NotCovered,

    /// <summary>Nothing: no border is crossed.</summary>
    NoBorder,

    /// <summary>Appendix III: an export permit, or a certificate of origin.</summary>
    CertificateOfOrigin,

    /// <summary>A re-export certificate: it was collected in another country.</summary>
    ReExportCertificate,

    /// <summary>An export permit. Appendix II asks for no import permit.</summary>
    ExportPermit,

    /// <summary>Appendix I: what is collected from the wild is not traded.</summary>
    NoCommercialTrade,
}
