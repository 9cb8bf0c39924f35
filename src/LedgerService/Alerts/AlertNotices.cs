using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Verification;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Alerts;

/// <summary>What a page tells of the alerts about its goods: their code, their lot, who labelled them, their certificates.</summary>
internal sealed class AlertNotices(AlertQuery alerts, CustodyRecords records)
{
    /// <summary>The notices about a code, known or not.</summary>
    public async Task<IEnumerable<ScanNotice>> OfAsync(LabelAnswer answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var standing = await alerts.AboutAsync(SubjectsOf(answer), cancellation);
        if (standing.Count == 0)
        {
            return [];
        }

        var publishers = await records.FindMapAsync(
            [.. standing.Select(alert => PartyKey(alert.Issuer)).Distinct()], PartyRecord.Parser, cancellation);
        return standing.Select(alert => new ScanNotice(ScanNoticeKind.AlertPublished, ScanTone.Care)
        {
            Texts = new Dictionary<string, string>
            {
                ["publisher"] = publishers.GetValueOrDefault(PartyKey(alert.Issuer))?.Name ?? "",
                ["subject"] = alert.Alert.Sentence,
            },
            Days = new Dictionary<string, long> { ["date"] = alert.OccurredAtMs },
        });
    }

    private static StateKey PartyKey(ByteString id) =>
        StateKey.Party(LedgerCore.Statements.StatementId.TryFromBytes(id.Span, out var party) ? party : default);

    private static IEnumerable<AlertSubject> SubjectsOf(LabelAnswer answer)
    {
        var code = answer.Code;
        if (!code.HasForm)
        {
            return [];
        }

        var printed = new PrintedCode { ProductId = code.Product, LotCode = code.Lot };
        IEnumerable<AlertSubject> subjects = code.Serial.Length == 0
            ? [new AlertSubject { Code = printed }]
            : [new AlertSubject { Code = printed }, new AlertSubject { Code = new PrintedCode(printed) { Serial = code.Serial } }];
        return answer is { Batch: { } batch, Lot: { } lot }
            ?
            [
                .. subjects,
                new AlertSubject { Lot = lot.Id },
                new AlertSubject { Party = batch.Issuer },
                .. lot.Certificates.Select(certificate => new AlertSubject { Certificate = certificate }),
            ]
            : subjects;
    }
}
