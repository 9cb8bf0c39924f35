namespace Traceability.LedgerService.Access;

/// <summary>How much of a surface a role reads.</summary>
internal enum Extent
{
    /// <summary>Refused.</summary>
    None,

    /// <summary>What is its own, whole, and of the rest what the surface shows to everybody, if it does.</summary>
    Own,

    /// <summary>The public fields of everything.</summary>
    Open,

    /// <summary>Everything.</summary>
    Whole,
}
