using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Traceability.LedgerService.Verification.Pages.Texts;
using Traceability.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>The verdict on a code for machines: application/json.</summary>
internal static class ScanDocument
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Everything that the page tells, with the path of the serial.</summary>
    public static byte[] Json(ScanView view, SerialProof? serial, string address)
    {
        var answer = view.Answer;
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Verdict = NameOf(answer.Verdict),
                Code = new { answer.Code.Product, answer.Code.Lot, answer.Code.Serial },
                view.Scheme,
                view.Product,
                view.Issuer,
                view.Species,
                LabelBatch = answer.Batch is { } batch ? Convert.ToHexStringLower(batch.Id.Span) : null,
                LabelBatchIndex = answer.Batch?.LogIndex,
                PackedLot = answer.Lot is null ? null : answer.LotKey.ToString(),
                PackedAt = answer.IsKnown ? (DateTimeOffset?)Time(view.PackedMs) : null,
                CertificateStatus = answer.IsKnown ? StatusNow(view) : null,
                CertificateStatusSince = view.StoppedNow is { } stopped ? (DateTimeOffset?)Time(stopped.Stop.SinceMs) : null,
                LabelCategory = answer.IsKnown ? NameOf(answer.Category) : null,
                Withheld = answer.IsKnown ? answer.Withholding.Select(notice => new { notice.Code, Sentence = Plain(notice) }) : [],
                Recalls = view.Recalls.Select(recall => new
                {
                    recall.Party,
                    recall.Reason,
                    recall.Advice,
                    Since = Time(recall.SinceMs),
                    Lifted = recall.LiftedMs is { } lifted ? (DateTimeOffset?)Time(lifted) : null,
                    LiftReason = recall.LiftedMs is null ? null : recall.LiftReason,
                }),
                Notices = view.Notices.Select(notice => new
                {
                    Kind = JsonNamingPolicy.SnakeCaseLower.ConvertName(notice.Kind.ToString()),
                    Tone = JsonNamingPolicy.SnakeCaseLower.ConvertName(notice.Tone.ToString()),
                    notice.Texts,
                    Days = notice.Days.ToDictionary(day => day.Key, day => Time(day.Value)),
                }),
                OtherClaims = view.OtherClaims.Select(claim => new
                {
                    claim.Code,
                    Status = claim.Status == ClaimStatus.Certified ? "certified" : "withheld",
                    Withheld = claim.Notices.Select(notice => new { notice.Code, Sentence = Plain(notice) }),
                }),
                Steps = view.Steps.Select(step => new
                {
                    Kind = NameOf(step.Kind),
                    step.Party,
                    Buyer = step.Buyer.Length > 0 ? step.Buyer : null,
                    Region = step.Region.Length > 0 ? $"{step.Region}, {step.Country}" : null,
                    Country = step.Country.Length > 0 ? step.Country : null,
                    step.Certificates,
                    From = Time(step.FromMs),
                    Until = Time(step.UntilMs),
                    Statements = step.Count,
                }),
                Certificates = view.Certificates.Select(certificate => new
                {
                    certificate.Number,
                    certificate.Standard,
                    CertificationBody = certificate.Body,
                    certificate.Operator,
                    ValidFrom = Time(certificate.ValidFromMs),
                    ValidUntil = Time(certificate.ValidUntilMs),
                    RecordedAt = Time(certificate.RecordedAtMs),
                    InForceNow = certificate.IsInForce(view.NowMs),
                    InForceWhenPacked = certificate.IsInForce(view.PackedMs),
                    StatusNow = StatusOf(certificate, view.NowMs),
                    StatusWhenPacked = StatusOf(certificate, view.PackedMs),
                    StatusSince = certificate.StopAt(view.NowMs) is { } stop ? (DateTimeOffset?)Time(stop.SinceMs) : null,
                }),
                SerialProof = serial is null
                    ? null
                    : new
                    {
                        serial.Index,
                        Path = serial.Path.Select(hash => Convert.ToBase64String(hash.Span)),
                        SerialRoot = Convert.ToBase64String(answer.Batch!.Batch.SerialRoot.Span),
                    },
                Checkpoint = new { view.Checkpoint.Origin, view.Checkpoint.Size, Root = view.Checkpoint.Root.ToBase64() },
                Links = answer.IsKnown
                    ? new { Page = address, Bundle = $"{address}/bundle", QrPng = $"{address}/qr.png", QrSvg = $"{address}/qr.svg" }
                    : null,
            },
            Form);
    }

    // As the page tells it: the ledger's own sentence may name collectors and ids.
    private static string Plain(Notice notice) => English.Text.Reasons.GetValueOrDefault(notice.Code, "");

    private static string NameOf(LabelVerdict verdict) => verdict switch
    {
        LabelVerdict.Genuine => "genuine",
        LabelVerdict.Withheld => "withheld",
        LabelVerdict.Recalled => "recalled",
        LabelVerdict.Void => "void",
        LabelVerdict.NotActivated => "not_activated",
        LabelVerdict.UnknownSerial => "unknown_serial",
        _ => "unknown_batch",
    };

    private static string? NameOf(LabelCategory category) => category switch
    {
        LabelCategory.Product => "certified_product",
        LabelCategory.Ingredient => "made_with_certified_ingredients",
        LabelCategory.None => "none",
        _ => null,
    };

    // Of several certificates, the one that is worst off.
    private static string StatusNow(ScanView view)
    {
        if (view.StoppedNow is { } stopped)
        {
            return NameOf(stopped.Stop.Standing);
        }

        return view.Certificates.Count > 0 && view.Certificates.All(certificate => certificate.IsInForce(view.NowMs)) ? "in_force" : "not_in_force";
    }

    private static string StatusOf(ScanCertificate certificate, long momentMs) => certificate.StopAt(momentMs) is { } stop
        ? NameOf(stop.Standing)
        : certificate.IsInForce(momentMs) ? "in_force" : "not_in_force";

    private static string NameOf(CertificateStanding standing) => standing == CertificateStanding.Withdrawn ? "withdrawn" : "suspended";

    private static string NameOf(ScanStepKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static DateTimeOffset Time(long unixMs) => DateTimeOffset.FromUnixTimeMilliseconds(unixMs);
}
