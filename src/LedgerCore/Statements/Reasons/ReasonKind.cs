namespace Traceability.LedgerCore.Statements;

/// <summary>What a reason does to a statement.</summary>
public enum ReasonKind
{
    /// <summary>The bytes are no statement: they break the format.</summary>
    Malformed = 1,

    /// <summary>Nobody with a right in this ledger has signed them.</summary>
    Unauthenticated = 2,

    /// <summary>A rule does not take it. Nothing is written.</summary>
    Refused = 3,

    /// <summary>What was asked for is not there.</summary>
    NotFound = 4,

    /// <summary>Taken, but the lots that it makes may not carry the claim.</summary>
    Withheld = 5,

    /// <summary>Taken, and worth a look.</summary>
    Flagged = 6,

    /// <summary>The caller may not read what it asks for.</summary>
    Forbidden = 7,
}
