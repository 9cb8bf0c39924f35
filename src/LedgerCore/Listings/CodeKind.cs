namespace Traceability.LedgerCore.Listings;

/// <summary>What somebody's QR text turned out to be.</summary>
public enum CodeKind
{
    /// <summary>Nothing that leads anywhere.</summary>
    Text,

    /// <summary>A label's product, lot and serial.</summary>
    Label,

    /// <summary>A web address that is no label's.</summary>
    OtherAddress,

    /// <summary>An address of another kind, such as javascript: or file:, which nobody should open.</summary>
    Unsafe,
}
