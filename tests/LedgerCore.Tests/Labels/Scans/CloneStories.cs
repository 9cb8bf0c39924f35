using Traceability.LedgerCore.Labels;

namespace Traceability.LedgerCore.Tests.Labels;

/// <summary>What copied codes and honest packs look like to whoever counts their scans.</summary>
internal static class CloneStories
{
    /// <summary>Copies: name, scans of a pack, score.</summary>
    public static IReadOnlyDictionary<string, (Suspicion Suspicion, int Score)> Copies { get; } = new Dictionary<string, (Suspicion, int)>
    {
        ["one serial printed on thousands of packs for five countries"] = (Pack(story => story.SeenIn("DE FR IT ES PL", 0, 20, 2)), 100),
        ["a copy sold in one country alone"] = (Pack(story => story.Seen("US", 0, 29, 20)), 80),
        ["a web shop's copies, two scans each from sixteen countries"] =
            (Pack(story => story.SeenIn("DE FR IT ES PL NL BE AT CZ SE DK FI PT IE HU RO", 3, 4)), 45),
        ["a slow copy, three scans a day for a year"] = (Pack(story => story.Seen("JP", 0, 360, 3)), 65),
        ["the print house's file was stolen: on sale before the packs were activated"] =
            (Pack(story => story.Seen("VN", 0, 12, 1, 1, ScanKind.Early).Seen("TH", 2, 12, 1, 1, ScanKind.Early)), 65),
        ["empty packs filled again and sold to strangers"] =
            (Pack(story => story.Seen("CN", 0, 0, 1, 1, ScanKind.Inner).Seen("CN", 20, 39, 1)), 45),
        ["the inner code was copied too"] = (Pack(story => story.SeenIn("DE FR", 0, 9, 2)
            .Seen("DE", 0, 9, 1, 1, ScanKind.Inner).Seen("FR", 0, 9, 1, 1, ScanKind.Inner)), 100),
        ["a roll of labels that was declared void turns up in shops"] = (Pack(story => story.Seen("KR", 0, 29, 1, 1, ScanKind.Void)), 70),
        ["recalled goods are sold on"] = (Pack(story => story.Seen("GB", 0, 39, 1, 1, ScanKind.Recalled)), 45),
        ["somebody invents serials of a batch"] = (Batch(1_000, story => story.Seen("DE", 0, 29, 2, 1, ScanKind.Invented)), 45),
    };

    /// <summary>Honest packs: name, scans of a pack, score.</summary>
    public static IReadOnlyDictionary<string, (Suspicion Suspicion, int Score)> Honest { get; } = new Dictionary<string, (Suspicion, int)>
    {
        ["a pack on a busy shop's shelf for two months"] = (Pack(story => story.Seen("DE", 0, 59, 2).Seen("DE", 60, 60, 1, 1, ScanKind.Inner)), 20),
        ["a family shows the pack around, opens it, and shows it again"] =
            (Pack(story => story.Seen("FR", 0, 2, 2).Seen("FR", 1, 1, 1, 1, ScanKind.Inner).Seen("FR", 5, 30, 1, 7)), 0),
        ["one shopper tries six countries of a VPN in an evening"] = (Pack(story => story.SeenIn("DE US NL JP SG GB", 0, 0, 4)), 25),
        ["a shopper whose VPN is elsewhere every day"] = (Pack(story => story.SeenIn("DE US NL", 0, 0).SeenIn("DE GB SE", 2, 2).SeenIn("JP CH DE", 5, 5)), 0),
        ["a traveller buys in Vietnam and gives away in France and Germany"] =
            (Pack(story => story.Seen("VN", 0, 1, 2).Seen("FR", 4, 5, 2).Seen("DE", 20, 22, 2)), 20),
        ["an airport shop: phones of ten countries roam"] = (Pack(story => story.SeenIn("US GB AU FR DE JP KR CN SG", 1, 1).Seen("VN", 0, 13, 1)
            .SeenIn("US GB AU FR", 8, 8)), 0),
        ["a shop where three countries meet"] = (Pack(story => story.Seen("CH", 0, 13).Seen("FR", 0, 12, 1, 2).Seen("DE", 1, 10, 1, 3)), 35),
        ["through the trade: packed, imported, stored, sold"] =
            (Pack(story => story.Seen("VN", 0, 2, 2).Seen("NL", 40, 42, 2).Seen("DE", 60, 61, 2).Seen("FR", 90, 110, 1, 3)), 0),
        ["worried owners look again and again after a recall"] = (Pack(story => story.Seen("DE", 0, 3).Seen("DE", 4, 9, 1, 1, ScanKind.Recalled)), 0),
        ["many buyers of a popular batch mistype its serials"] = (Batch(4_000, story => story.Seen("DE", 0, 29, 2, 1, ScanKind.Invented)), 0),
        ["the packing line tries its codes before it activates them"] = (Pack(story => story.Seen("VN", 0, 4, 1, 1, ScanKind.Early)), 0),
        ["a country is not known, and the pack is on a shelf"] = (Pack(story => story.Seen("", 0, 50)), 0),
    };

    private static Suspicion Pack(Func<ScanStory, ScanStory> told) => CloneSuspicion.OfPack(told(new ScanStory()).Scans);

    private static Suspicion Batch(long good, Func<ScanStory, ScanStory> told) => CloneSuspicion.OfBatch(told(new ScanStory()).Scans, good);
}
