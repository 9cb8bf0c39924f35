namespace Traceability.LedgerCore.Labels;

/// <summary>One plant of a recipe: how much of it is certified, wild without the claim, and cultivated. Milligrams, dry.</summary>
internal sealed class PlantShare(string name)
{
    public string Name => name;

    public long CertifiedMg { get; set; }

    public long WildMg { get; set; }

    public long CultivatedMg { get; set; }

    public long TotalMg => CertifiedMg + WildMg + CultivatedMg;

    /// <summary>Whether certified and cultivated matter of it meet.</summary>
    public bool IsMixed => CertifiedMg > 0 && CultivatedMg > 0;

    /// <summary>Whether wild matter of it that carries no claim is of a threatened species.</summary>
    public bool IsThreatened(V1.LabelRules rules) =>
        rules.ThreatenedMustBeCertified
        && WildMg > 0
        && rules.ThreatenedSpecies.Any(species => PlantName.KeyOf(species) == PlantName.KeyOf(name));
}
