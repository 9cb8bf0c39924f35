namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason LotNotPacked = new("LOT_NOT_PACKED", ReasonKind.Refused,
        "Lot {lot} was not made by packing.",
        "Labels are issued for the lot that a packing step made.");

    public static readonly Reason LabelsBeyondUnits = new("LABELS_BEYOND_UNITS", ReasonKind.Refused,
        "{units} labels are wanted; {left} packs of lot {lot} have none yet.",
        "Issue no more labels than there are packs.");

    public static readonly Reason UnitNetNotOfLot = new("UNIT_NET_NOT_OF_LOT", ReasonKind.Refused,
        "The label says {net} mg; a pack of lot {lot} has {expected} mg.",
        "Print the net content that was packed.");

    public static readonly Reason LabelCodeUsed = new("LABEL_CODE_USED", ReasonKind.Refused,
        "Product {product} with lot code {code} was issued before, by statement {statement}.",
        "Choose another lot code.");

    public static readonly Reason LabelProductOfAnother = new("LABEL_PRODUCT_OF_ANOTHER", ReasonKind.Refused,
        "Product {product} belongs to another party, which labelled first with it, in statement {statement}.",
        "Use a product id of your own, or let that party pack and label, in its own name. If the id is yours, ask the scheme owner to declare the packing behind that first batch an error.");

    public static readonly Reason LabelCodeUnknown = new("LABEL_CODE_UNKNOWN", ReasonKind.Refused,
        "No labels were issued for product {product} with lot code {code}.",
        "Read the product id and the lot code off the label as they are printed.");

    public static readonly Reason LabelsOfAnother = new("LABELS_OF_ANOTHER", ReasonKind.Refused,
        "The labels of product {product} with lot code {code} were issued by another party, in statement {statement}.",
        "Ask who issued them to correct their product id.");

    public static readonly Reason ProductIdUnchanged = new("PRODUCT_ID_UNCHANGED", ReasonKind.Refused,
        "{product} is the product id that these labels have already.",
        "Name the product id that they should have had.");

    public static readonly Reason ClaimWithheldOnLabel = new("CLAIM_WITHHELD_ON_LABEL", ReasonKind.Withheld,
        "The claim of the packed lot {lot} is withheld; whoever scans the labels is told so.",
        "Keep the packs until the certification body has looked at the lot: it can resolve it with trace resolve if only the packing withheld it.");
}
