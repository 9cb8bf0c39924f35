namespace Traceability.LedgerService.Tests.Access;

/// <summary>What a reader got of one thing.</summary>
internal enum Sight
{
    /// <summary>Refused because of who asks.</summary>
    Denied,

    /// <summary>Its public fields.</summary>
    Public,

    /// <summary>All of it.</summary>
    Whole,
}
