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
        "Choose another lot code; or, for more labels of the same lot, name that statement as the one that these follow (trace label --follows).");

    public static readonly Reason LabelProductOfAnother = new("LABEL_PRODUCT_OF_ANOTHER", ReasonKind.Refused,
        "Product {product} belongs to another party, which labelled first with it, in statement {statement}.",
        "Use a product id of your own, or let that party pack and label, in its own name. If the id is yours, ask the scheme owner to declare the packing behind that first batch an error.");

    public static readonly Reason LabelCodeUnknown = new("LABEL_CODE_UNKNOWN", ReasonKind.Refused,
        "No labels were issued for product {product} with lot code {code}.",
        "Read the product id and the lot code off the label as they are printed.");

    public static readonly Reason ProductIdUnchanged = new("PRODUCT_ID_UNCHANGED", ReasonKind.Refused,
        "{product} is the product id that these labels have already.",
        "Name the product id that they should have had.");

    public static readonly Reason ClaimWithheldOnLabel = new("CLAIM_WITHHELD_ON_LABEL", ReasonKind.Withheld,
        "The claim of the packed lot {lot} is withheld; whoever scans the labels is told so.",
        "Keep the packs until the certification body has looked at the lot: it can resolve it with trace resolve if only the packing withheld it.");

    public static readonly Reason LabelFollowsOther = new("LABEL_FOLLOWS_OTHER", ReasonKind.Refused,
        "Statement {statement} is not the first label batch of product {product} with lot code {code} for this lot.",
        "Name the first batch of the same product, lot code and lot; or choose another lot code and follow nothing.");

    public static readonly Reason LabelBatchUnknown = new("LABEL_BATCH_UNKNOWN", ReasonKind.Refused,
        "The ledger has no label batch {statement}.",
        "Name the statement that issued the labels.");

    public static readonly Reason LabelBatchOfAnother = new("LABEL_BATCH_OF_ANOTHER", ReasonKind.Refused,
        "The labels of batch {statement} were issued by another party.",
        "Ask the party that issued them.");

    public static readonly Reason LabelsMarkedBeforeIssue = new("LABELS_MARKED_BEFORE_ISSUE", ReasonKind.Refused,
        "It is said to have happened at {when}, before the labels of batch {statement} were issued ({issued}).",
        "Correct the time.");

    public static readonly Reason LabelRangeBeyondBatch = new("LABEL_RANGE_BEYOND_BATCH", ReasonKind.Refused,
        "The labels go up to number {last}; batch {statement} has {units}.",
        "Name labels of the batch, counted from 1 as in labels.csv.");

    public static readonly Reason LabelsVoidAlready = new("LABELS_VOID_ALREADY", ReasonKind.Refused,
        "Label {number} of batch {statement}, counted from 1, is void already.",
        "Leave out the labels that are void.");

    public static readonly Reason LabelActivationNotAsked = new("LABEL_ACTIVATION_NOT_ASKED", ReasonKind.Refused,
        "The labels of batch {statement} count from the batch on: it was not issued to be activated on packing.",
        "Nothing is to be done for this batch. Issue the next with trace label --activate-on-packing.");

    public static readonly Reason LabelsActivatedAlready = new("LABELS_ACTIVATED_ALREADY", ReasonKind.Refused,
        "Label {number} of batch {statement}, counted from 1, is activated already.",
        "Leave out the labels that are activated.");

    public static readonly Reason OwnSerials = new("OWN_SERIALS", ReasonKind.Flagged,
        "The serials are the issuer's own: nobody knows whether they can be guessed.",
        "Let trace label make the serials, or make them of 80 random bits and more.");
}
