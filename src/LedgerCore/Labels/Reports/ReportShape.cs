using System.Text;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Labels;

/// <summary>What a report may hold.</summary>
public static class ReportShape
{
    /// <summary>Longest address of a listing in bytes.</summary>
    public const int MaximumUrl = 500;

    /// <summary>Longest text in bytes.</summary>
    public const int MaximumText = 2000;

    /// <summary>Longest contact in bytes.</summary>
    public const int MaximumContact = 200;

    private const int MaximumCode = 40;
    private const int DigestSize = 32;

    /// <summary>The first fault in a report, or null.</summary>
    public static Refusal? FaultIn(ReportContent report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Field.Words("text", OneLine(report.Text), MaximumText)
            ?? Field.OptionalWords("contact", report.Contact, MaximumContact)
            ?? (report.Country.Length == 0 ? null : Field.Country("country", report.Country))
            ?? FaultInEvidence(report.Evidence.Length)
            ?? FaultInCode(report.Code)
            ?? (report.Url.Length == 0 ? null : FaultInUrl(report.Url));
    }

    /// <summary>A text with its line breaks as spaces, without spaces around it.</summary>
    public static string OneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new StringBuilder(text).Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').ToString().Trim();
    }

    private static Refusal? FaultInEvidence(int length) => length is 0 or DigestSize
        ? null
        : Reasons.FieldMalformed.With(("field", "evidence_sha256"), ("form", $"{DigestSize} bytes"));

    private static Refusal? FaultInCode((string Product, string LotCode, string Serial)? said) => said is not { } code
        ? null
        : Field.Words("code.product_id", code.Product, MaximumCode)
            ?? Field.Words("code.lot_code", code.LotCode, MaximumCode)
            ?? Field.OptionalWords("code.serial", code.Serial, MaximumCode);

    private static Refusal? FaultInUrl(string url) => Field.Words("url", url, MaximumUrl)
        ?? (ListingAddress.TryRead(url, out _) ? null : Reasons.FieldMalformed.With(("field", "url"), ("form", "an http or https address")));
}
