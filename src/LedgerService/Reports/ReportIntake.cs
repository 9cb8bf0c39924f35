using System.Security.Cryptography;
using Traceability.LedgerCore.Labels;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Storage;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Reports;

/// <summary>
/// Takes a report in, from an rpc or a form. Who sent it is not noted: neither address nor party, and no log line says that it came.
/// </summary>
internal sealed class ReportIntake(ReportStore store, LabelQuery labels, LedgerOptions options, TimeProvider time)
{
    /// <summary>Keeps a report, or says what is wrong with it.</summary>
    public async Task<(SubmitReportResponse? Taken, LedgerCore.Statements.Refusal? Refusal)> TakeAsync(
        SubmitReportRequest report, CancellationToken cancellation)
    {
        var content = ContentOf(report);
        if ((KindFault(report.Kind) ?? ReportShape.FaultIn(content)) is { } fault)
        {
            return (null, fault);
        }

        var now = time.GetUtcNow();
        var row = new ReportRow
        {
            Id = RandomNumberGenerator.GetBytes(ReportId.Size),
            ReceivedMs = now.ToUnixTimeMilliseconds(),
            Kind = (int)report.Kind,
            Country = report.Country,
            Url = report.Url,
            Product = report.Code?.ProductId ?? "",
            LotCode = report.Code?.LotCode ?? "",
            Serial = report.Code?.Serial ?? "",
            Text = ReportShape.OneLine(report.Text),
            Evidence = report.EvidenceSha256.ToByteArray(),
            Issuer = await IssuerOfAsync(report.Code, cancellation),
        };
        var secret = report.Contact.Length == 0 ? [] : RandomNumberGenerator.GetBytes(ReportId.Size);
        var contact = report.Contact.Length == 0 ? null : new ReportContactRow
        {
            Report = row.Id,
            Contact = report.Contact,
            SecretHash = SHA256.HashData(secret),
            UntilDay = (int)(now.ToUnixTimeSeconds() / 86_400) + options.ContactDays,
        };
        await store.AddAsync(row, ReportTraits.Of(content), contact, cancellation);
        return (new SubmitReportResponse
        {
            Id = Google.Protobuf.ByteString.CopyFrom(row.Id),
            ErasureKey = Google.Protobuf.ByteString.CopyFrom(secret),
        }, null);
    }

    private static ReportContent ContentOf(SubmitReportRequest report) => new(report.Text)
    {
        Url = report.Url,
        Code = report.Code is { } code ? (code.ProductId, code.LotCode, code.Serial) : null,
        Country = report.Country,
        Evidence = report.EvidenceSha256.Memory,
        Contact = report.Contact,
    };

    private static LedgerCore.Statements.Refusal? KindFault(ReportKind kind) => Enum.IsDefined(kind) && kind != ReportKind.Unspecified
        ? null
        : Reasons.FieldNotOneOf.With(
            ("field", "kind"), ("value", $"{kind}"), ("choices", string.Join(", ", Enum.GetValues<ReportKind>().Skip(1))));

    private async Task<byte[]> IssuerOfAsync(LabelCode? code, CancellationToken cancellation) =>
        ScannedCode.TryCreate(code, out var scanned)
        && (await labels.AskAsync(scanned, cancellation)).Batch is { } batch
        && StatementId.TryFromBytes(batch.Issuer.Span, out var issuer)
            ? issuer.Span.ToArray()
            : [];
}
