namespace Traceability.LedgerCore.Custody;

/// <summary>Asks what CITES makes of a commercial shipment of goods collected from the wild.</summary>
/// <param name="Name">Scientific name, without author.</param>
/// <param name="Part">The part; unspecified when not known.</param>
/// <param name="Form">The form; unspecified counts as whole.</param>
/// <param name="Origin">Country where it was collected, ISO 3166-1 alpha-2.</param>
/// <param name="From">Country of export.</param>
/// <param name="To">Country of import.</param>
/// <param name="MomentMs">Unix milliseconds: the listings in force then.</param>
public sealed record CitesQuestion(string Name, V1.PlantPart Part, V1.GoodsForm Form, string Origin, string From, string To, long MomentMs)
{
    internal V1.GoodsForm FormAsTraded => Form == V1.GoodsForm.Unspecified ? V1.GoodsForm.Whole : Form;

    internal string Goods => $"{Part} in the form {FormAsTraded}";
}
