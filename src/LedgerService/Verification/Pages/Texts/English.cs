using Traceability.V1;

namespace Traceability.LedgerService.Verification.Pages.Texts;

/// <summary>English.</summary>
internal static class English
{
    public static PageText Text { get; } = new()
    {
        Tag = "en",
        Name = "English",
        DateFormat = "d MMMM yyyy",
        Verdict = new VerdictText
        {
            GenuineWord = "Genuine",
            WithheldWord = "Claim withheld",
            UnknownWord = "Not issued",
            Genuine = "This code is genuine: {issuer} issued it for {product}, and every step behind it is recorded and certified.",
            GenuineBatch = "This batch is genuine: {issuer} issued it as {product}, and every step behind it is recorded and certified. Scan a single pack to check that pack.",
            Withheld = "{issuer} issued this code for {product}, but the pack may not carry the claim of the scheme “{scheme}”.",
            WithheldBatch = "{issuer} issued this batch as {product}, but it may not carry the claim of the scheme “{scheme}”.",
            UnknownSerial = "Do not trust this pack: {issuer} issued labels for this lot, but this code was not issued.",
            UnknownBatch = "This code is unknown: no product with this number and lot is recorded here.",
            UnknownAdvice = "Compare the code with the print on the pack. If it is the same, keep the pack and tell the shop and the brand.",
            Why = "Why the claim is withheld",
        },
        Scan = new ScanText
        {
            Title = "Check of a code",
            Product = "Product",
            ProductId = "Product number",
            Lot = "Lot",
            Serial = "Serial number",
            Plant = "Plant",
            Packed = "Packed on",
            Chain = "From the forest to the pack",
            Times = "{count} times",
            ChainTooLong = "This chain is too long for a page; it is whole in the ledger.",
            UnderCertificate = "under certificate {number}",
            Certificate = "Certificate",
            NoCertificate = "No certificate covers these goods.",
            Standard = "Standard",
            Body = "Certification body",
            Holder = "Holder",
            Validity = "Valid",
            Span = "{from} to {until}",
            StatusToday = "Today",
            StatusPacked = "On the day of packing",
            InForce = "in force",
            NotInForce = "not in force",
            Proofs = "Proofs",
            ProofsLead = "You need not trust this page. Everything it says is signed by those who did it, and kept in a ledger that nobody can change unnoticed.",
            LogEntry = "Label entry",
            Ledger = "Ledger",
            Checkpoint = "Checkpoint",
            CheckpointValue = "{size} entries, root {root}",
            Bundle = "Download the proof file",
            BundleHow = "Check it on your own computer, without a network: {command}",
            Machine = "For machines",
            QrCode = "QR code",
            NotProved = "What this does not prove",
            Footer = "As of {date}. Days are in UTC.",
            HomeLink = "Check another code",
        },
        Home = new HomeText
        {
            Title = "Where wild plants come from",
            Lead = "This ledger records who collected, processed and sold certified wild plants. Every record is signed; nobody, its operator included, can change one unnoticed. Scan the code on a pack, or type it here.",
            Form = "Check a code",
            FormHelp = "Copy the product number, lot and serial number as printed below the QR code.",
            Check = "Check",
            NotACode = "That is not a code: product number and lot are needed, at most 40 characters each.",
            Numbers = "The ledger today",
            Entries = "Signed records",
            Harvests = "Collections",
            Packs = "Packs with a code",
            LastEntry = "Newest record",
            Never = "none yet",
            ForMachines = "For auditors and machines",
            KeysHelp = "Compare the keys with those that the scheme publishes.",
        },
        Steps = new Dictionary<ScanStepKind, string>
        {
            [ScanStepKind.Harvest] = "{party} collected wild plants in {region}",
            [ScanStepKind.Wash] = "{party} washed them",
            [ScanStepKind.Dry] = "{party} dried them",
            [ScanStepKind.Sort] = "{party} sorted them",
            [ScanStepKind.Cut] = "{party} cut them",
            [ScanStepKind.Blend] = "{party} put lots of the same goods together",
            [ScanStepKind.Pack] = "{party} packed them",
            [ScanStepKind.Sale] = "{party} sold them to {buyer}",
            [ScanStepKind.Receipt] = "{party} confirmed that they arrived",
            [ScanStepKind.Label] = "{party} signed the serial number of every pack",
        },
        Parts = new Dictionary<PlantPart, string>
        {
            [PlantPart.Aerial] = "above-ground parts",
            [PlantPart.Leaf] = "leaf",
            [PlantPart.Flower] = "flower",
            [PlantPart.Root] = "root",
            [PlantPart.Bark] = "bark",
            [PlantPart.Fruit] = "fruit",
            [PlantPart.Seed] = "seed",
            [PlantPart.Resin] = "resin",
            [PlantPart.Wood] = "wood",
            [PlantPart.WholePlant] = "whole plant",
        },
        Reasons = new Dictionary<string, string>
        {
            ["OUTSIDE_AREA"] = "Part of it was collected outside the certified area.",
            ["OVER_QUOTA"] = "More was collected than the season's limit allows.",
            ["QUOTA_MISSING"] = "No limit for collection was set in that area.",
            ["SEASON_CLOSED"] = "Part of it was collected outside the season.",
            ["MASS_STATE_NOT_OF_QUOTA"] = "It was weighed in another state than the limit counts.",
            ["CERTIFICATE_NOT_IN_FORCE"] = "The collectors had no certificate in force.",
            ["CERTIFICATE_NOT_IN_SCOPE"] = "The certificate does not cover this plant, part or area.",
            ["RECORDED_LATE"] = "It was recorded later than the rules allow.",
            ["INPUT_WITHHELD"] = "Goods went into it whose own claim is withheld.",
            ["CLAIM_WITHHELD_ON_LABEL"] = "The labels were issued although the claim was withheld.",
        },
        NotProved =
        [
            "That this pack is the one that the code was printed for: a code can be copied. The same serial number on two packs means that one is false.",
            "That the content is what was packed: a pack can be opened and filled again.",
            "What really happened in the forest: a signature proves who said it and when it was recorded, not that it is true.",
            "Anything that happens later: a recall shows only when the code is checked again.",
        ],
    };
}
