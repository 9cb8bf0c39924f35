namespace Traceability.LedgerCore.Labels;

/// <summary>What has to change for the next category.</summary>
public enum LabelGapKind
{
    /// <summary>There are no label rules at that date.</summary>
    Rules,

    /// <summary>A permit of the scheme for certified and cultivated matter of one ingredient.</summary>
    Permit,

    /// <summary>Matter of an ingredient is replaced by certified matter of it.</summary>
    Replace,

    /// <summary>Certified matter of another plant is added.</summary>
    Add,

    /// <summary>What counts and cannot be certified is left out.</summary>
    LeaveOut,

    /// <summary>An item of a multi-pack needs a better category itself.</summary>
    Item,
}
