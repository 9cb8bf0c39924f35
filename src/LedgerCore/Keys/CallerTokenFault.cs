namespace Traceability.LedgerCore.Keys;

/// <summary>Why a well-formed caller token proves nothing.</summary>
public enum CallerTokenFault
{
    /// <summary>It proves the key.</summary>
    None = 0,

    /// <summary>Not signed by the key that it names.</summary>
    Signature = 1,

    /// <summary>Meant for another ledger.</summary>
    Audience = 2,

    /// <summary>exp is not within 300 seconds after iat.</summary>
    Lifetime = 3,

    /// <summary>iat lies more than 60 seconds ahead: compare the clocks.</summary>
    NotYet = 4,

    /// <summary>exp passed more than 60 seconds ago.</summary>
    Expired = 5,
}
