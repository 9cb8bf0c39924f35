namespace Traceability.LedgerCore.Checkpoints;

/// <summary>Whether a label counts.</summary>
public enum LabelState
{
    /// <summary>It counts.</summary>
    Live = 1,

    /// <summary>Its issuer declared it void.</summary>
    Void = 2,

    /// <summary>Its batch is activated on packing, and this label is not.</summary>
    NotActivated = 3,
}
