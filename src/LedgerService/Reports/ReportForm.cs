using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Reports;

/// <summary>A report as a browser's form sends it. Unknown fields are not looked at; empty ones are not there.</summary>
internal static class ReportForm
{
    private const int MostFields = 32;
    private const int LongestName = 64;

    /// <summary>The fields of a form, or null for what is none.</summary>
    public static IReadOnlyDictionary<string, StringValues>? Read(byte[] body)
    {
        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(body))
            {
                ValueCountLimit = MostFields,
                KeyLengthLimit = LongestName,
                ValueLengthLimit = ReportRoutes.MaximumBody,
            };
            return reader.ReadForm();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>What the fields say. Faults in them are found where every report's are.</summary>
    public static SubmitReportRequest Of(IReadOnlyDictionary<string, StringValues> fields)
    {
        var report = new SubmitReportRequest
        {
            Kind = Enum.TryParse<ReportKind>(Field("kind"), out var kind) ? kind : ReportKind.Unspecified,
            Url = Field("url"),
            Country = Field("country").ToUpperInvariant(),
            Text = Field("text"),
            Contact = Field("contact"),
            EvidenceSha256 = Digest(Field("evidence")),
        };
        if (Field("product").Length > 0)
        {
            report.Code = new LabelCode { ProductId = Field("product"), LotCode = Field("lot"), Serial = ScannedCode.Typed(Field("serial")) };
        }

        return report;

        string Field(string name) => fields.TryGetValue(name, out var value) ? value.ToString().Trim() : "";
    }

    // What is no digest has a wrong length, which is told.
    private static Google.Protobuf.ByteString Digest(string text)
    {
        const int Digits = 64;
        return text.Length == 0 ? Google.Protobuf.ByteString.Empty
            : text.Length == Digits && text.All(char.IsAsciiHexDigit) ? Google.Protobuf.ByteString.CopyFrom(Convert.FromHexString(text))
            : Google.Protobuf.ByteString.CopyFromUtf8(text);
    }
}
