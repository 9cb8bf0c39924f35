using Google.Protobuf;
using Traceability.LedgerService.Storage;
using Traceability.V1;

namespace Traceability.LedgerService.Reports;

/// <summary>Reports and votes as the contract has them.</summary>
internal static class ReportViews
{
    public static ReportView Of(ReportRow row, long ofMatter) => new()
    {
        Id = ByteString.CopyFrom(row.Id),
        ReceivedAtMs = row.ReceivedMs,
        Kind = (ReportKind)row.Kind,
        Code = row.Product.Length == 0 ? null : new LabelCode { ProductId = row.Product, LotCode = row.LotCode, Serial = row.Serial },
        Url = row.Url,
        Country = row.Country,
        Text = row.Text,
        EvidenceSha256 = ByteString.CopyFrom(row.Evidence),
        Issuer = ByteString.CopyFrom(row.Issuer),
        State = (ReportState)row.State,
        Matter = ByteString.CopyFrom(row.Cluster),
        ReportsOfMatter = ofMatter,
        DecidedAtMs = row.DecidedMs,
    };

    public static ReportVote Of(ReportVoteRow row) => new()
    {
        KeyId = ByteString.CopyFrom(row.Key),
        Party = ByteString.CopyFrom(row.Party),
        State = (ReportState)row.State,
        Note = row.Note,
        AtMs = row.AtMs,
    };
}
