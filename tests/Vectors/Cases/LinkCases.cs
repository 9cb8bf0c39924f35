namespace Traceability.Vectors.Cases;

/// <summary>What a QR code holds (docs/formats/serials.md, "Link").</summary>
internal static class LinkCases
{
    public static IReadOnlyList<VectorCase> All { get; } = Make();

    private static IReadOnlyList<VectorCase> Make()
    {
        const string Good = "https://trace.example/01/05412345000013/10/GP-2026.1/21/0003Z9Z0MMYHK0H6S4G4";
        var table = new CaseTable("link", () => []);
        void Bad(string name, string tests, string text) => table.Bad("malformed", name, tests, text);
        void Bent(string name, string tests, string old, string other) => Bad(name, tests, Bytes.Bend.Swap(Good, old, other));
        table.Valid("gtin", "a GS1 Digital Link", Good);
        table.Valid("own-id", "an issuer without a GS1 prefix", "https://trace.example/id/GYNO-50G/10/GP-2026.1/21/0003Z9Z0MMYHK0H6S4G4");
        table.Valid("port", "a port that is not 443", Good.Replace("example/", "example:8443/", StringComparison.Ordinal));
        Bad("empty", "nothing", "");
        Bent("http", "https only", "https:", "http:");
        Bent("scheme-upper-case", "lower case", "https:", "HTTPS:");
        Bent("host-upper-case", "lower case", "trace.example", "Trace.example");
        Bent("host-missing", "a host", "trace.example", "");
        Bent("user", "no user before the host", "trace.example", "real.example@trace.example");
        Bent("check-digit", "the last digit of a GTIN checks the others", "0013/", "0014/");
        Bent("gtin-13", "14 digits", "/05412345000013/", "/5412345000013/");
        Bent("percent-encoded", "nothing is percent-encoded", "GP-2026", "GP%2D2026");
        Bent("lot-empty", "a lot code has a character", "GP-2026.1", "");
        Bent("lot-21", "at most 20 characters", "GP-2026.1", "123456789012345678901");
        Bent("lot-dots", "not ..", "GP-2026.1", "..");
        Bent("keys-swapped", "serial before lot", "/10/GP-2026.1/21/0003Z9Z0MMYHK0H6S4G4", "/21/0003Z9Z0MMYHK0H6S4G4/10/GP-2026.1");
        Bent("expiry-between", "another key", "/21/", "/17/261231/21/");
        Bent("slash-doubled", "one slash", "/21/", "//21/");
        table.Valid("own-serial", "a serial of the producer's own", Good.Replace("0003Z9Z0MMYHK0H6S4G4", "line-7.000_123", StringComparison.Ordinal));
        table.Valid("own-serial-short", "a single character", Good.Replace("0003Z9Z0MMYHK0H6S4G4", "a", StringComparison.Ordinal));
        Bent("serial-empty", "a serial has a character", "0003Z9Z0MMYHK0H6S4G4", "");
        Bent("serial-21", "at most 20 characters", "0003Z9Z0MMYHK0H6S4G4", "0003Z9Z0MMYHK0H6S4G44");
        Bent("serial-dots", "not ..", "0003Z9Z0MMYHK0H6S4G4", "..");
        Bent("serial-plus", "a character outside the set", "0003Z9Z0MMYHK0H6S4G4", "0003+");
        Bad("slash-after", "nothing follows the serial", Good + "/");
        Bad("query", "nothing follows the serial", Good + "?17=261231");
        Bad("fragment", "nothing follows the serial", Good + "#x");
        Bad("newline", "nothing follows the serial", Good + "\n");
        Bad("space", "nothing stands before", " " + Good);
        return table.Cases;
    }
}
