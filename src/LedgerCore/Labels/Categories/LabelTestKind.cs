namespace Traceability.LedgerCore.Labels;

/// <summary>What a step of the label arithmetic asks.</summary>
public enum LabelTestKind
{
    /// <summary>Whether there are label rules at all.</summary>
    RulesInForce,

    /// <summary>Whether a threatened wild ingredient is certified.</summary>
    ThreatenedIsCertified,

    /// <summary>Whether a permit covers certified and cultivated matter of one ingredient.</summary>
    MixingIsPermitted,

    /// <summary>Whether enough of an ingredient that is also cultivated is certified.</summary>
    MixedShare,

    /// <summary>Whether the certified share is enough for category I.</summary>
    ProductShare,

    /// <summary>Whether it is enough for category II.</summary>
    IngredientShare,

    /// <summary>Whether an item of a multi-pack lets it speak of the claim.</summary>
    ItemOfMultiPack,
}
