namespace Traceability.LedgerService.Access;

/// <summary>What the log says of who asks, the lowest first. A party of several roles reads by its highest.</summary>
internal enum ReaderRole
{
    /// <summary>Anybody; also a party without a role now, and a key with limits.</summary>
    Public,

    /// <summary>A party that holds a role.</summary>
    Participant,

    /// <summary>A certification body.</summary>
    CertificationBody,

    /// <summary>An auditor whom the scheme owner has registered.</summary>
    Auditor,

    /// <summary>The scheme owner.</summary>
    SchemeOwner,
}
