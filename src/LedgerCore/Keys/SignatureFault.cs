namespace Traceability.LedgerCore.Keys;

/// <summary>Why bytes are not a signature this ledger takes.</summary>
public enum SignatureFault
{
    /// <summary>They are one.</summary>
    None = 0,

    /// <summary>Not 64 bytes.</summary>
    Length = 1,

    /// <summary>r or s is not in [1, n-1].</summary>
    Range = 2,

    /// <summary>s is above n/2: the signer's library must negate it (s' = n - s).</summary>
    HighS = 3,
}
