using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Client;

public sealed partial class LedgerClient
{
    /// <summary>Codes that may be copied. Nobody has signed these answers: they are the service's own counts.</summary>
    /// <param name="issuer">Party that issued the labels; null for the caller's own.</param>
    /// <param name="minimumScore">0 to 100.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public IAsyncEnumerable<SuspicionView> ListSuspicionsAsync(
        StatementId? issuer, int minimumScore, CancellationToken cancellation = default) => Pages.WalkAsync(
        (token, ended) => asParty.AskAsync(
            o => scans.ListSuspicionsAsync(
                new ListSuspicionsRequest { Issuer = issuer?.ToByteString() ?? ByteString.Empty, MinimumScore = minimumScore, PageToken = token }, o),
            ended),
        page => page.Suspicions,
        page => page.NextPageToken,
        cancellation);

    /// <summary>When and where a code that may be copied was scanned.</summary>
    public Task<GetScansResponse> GetScansAsync(LabelCode code, CancellationToken cancellation = default) =>
        asParty.AskAsync(o => scans.GetScansAsync(new GetScansRequest { Code = code }, o), cancellation);

    /// <summary>Reports, the newest first.</summary>
    /// <param name="issuer">Party whose labels they are about; null for all, which is for who reads everything.</param>
    /// <param name="state">Unspecified for all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public IAsyncEnumerable<ReportView> ListReportsAsync(
        StatementId? issuer, ReportState state, CancellationToken cancellation = default) => Pages.WalkAsync(
        (token, ended) => asParty.AskAsync(
            o => reports.ListReportsAsync(
                new ListReportsRequest { Issuer = issuer?.ToByteString() ?? ByteString.Empty, State = state, PageToken = token }, o),
            ended),
        page => page.Reports,
        page => page.NextPageToken,
        cancellation);

    /// <summary>One report with its votes.</summary>
    /// <param name="id">16 bytes.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<GetReportResponse> GetReportAsync(byte[] id, CancellationToken cancellation = default) =>
        asParty.AskAsync(o => reports.GetReportAsync(new GetReportRequest { Id = ByteString.CopyFrom(id) }, o), cancellation);

    /// <summary>One vote about a report; the report as it is then.</summary>
    public async Task<ReportView> TriageReportAsync(TriageReportRequest request, CancellationToken cancellation = default) =>
        (await asParty.AskAsync(o => reports.TriageReportAsync(request, o), cancellation)).Report;

    /// <summary>Erases a reporter's contact, as the scheme owner.</summary>
    /// <param name="id">16 bytes.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task EraseContactAsync(byte[] id, CancellationToken cancellation = default) =>
        asParty.AskAsync(o => reports.EraseContactAsync(new EraseContactRequest { Id = ByteString.CopyFrom(id) }, o), cancellation);
}
