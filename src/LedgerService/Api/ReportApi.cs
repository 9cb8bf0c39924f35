using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.RateLimiting;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.LedgerService.Queries;
using Traceability.LedgerService.Reports;
using Traceability.LedgerService.Storage;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>ReportService: anybody reports, who looks after the issuer decides, and nobody but the scheme owner learns who reported.</summary>
[EnableRateLimiting(PublicLimits.Policy)]
internal sealed class ReportApi(
    ReportIntake intake, ReportStore reports, ReportDesk desk, SuspicionEnd suspicions, AmountRights rights, CallerGate gate, TimeProvider time)
    : ReportService.ReportServiceBase
{
    [EnableRateLimiting(PublicLimits.ReportPolicy)]
    public override async Task<SubmitReportResponse> SubmitReport(SubmitReportRequest request, ServerCallContext context)
    {
        var (taken, refusal) = await intake.TakeAsync(request, context.CancellationToken);
        return taken ?? throw GrpcStatus.Of(refusal!);
    }

    public override async Task<ListReportsResponse> ListReports(ListReportsRequest request, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var issuer = RequestFields.OptionalId("issuer", request.Issuer);
        var state = RequestFields.Known("state", request.State);
        var size = RequestFields.PageSize(request.PageSize);
        await RefuseOthersAsync(caller, request.Issuer, context);
        var after = request.PageToken.Length == 0 ? null
            : await AfterAsync(request.PageToken, context) ?? throw GrpcStatus.Of(Reasons.PageTokenInvalid.With());
        var rows = await reports.ListAsync(issuer?.Span.ToArray(), (int)state, after, size + 1, context.CancellationToken);
        return new ListReportsResponse
        {
            Reports = { await ViewsOfAsync([.. rows.Take(size)], context) },
            NextPageToken = rows.Count > size ? ReportId.Text(rows[size - 1].Id) : "",
        };
    }

    public override async Task<GetReportResponse> GetReport(GetReportRequest request, ServerCallContext context)
    {
        var (caller, row) = await OpenAsync(request.Id, context);
        var today = (int)(time.GetUtcNow().ToUnixTimeSeconds() / 86_400);
        return new GetReportResponse
        {
            Report = (await ViewsOfAsync([row], context))[0],
            Votes = { (await reports.VotesAsync(row.Id, context.CancellationToken)).Select(ReportViews.Of) },
            Contact = caller.Role == ReaderRole.SchemeOwner ? await reports.ContactAsync(row.Id, today, context.CancellationToken) : "",
        };
    }

    public override async Task<TriageReportResponse> TriageReport(TriageReportRequest request, ServerCallContext context)
    {
        var (caller, row) = await OpenAsync(request.Id, context);
        var state = RequestFields.Known("state", request.State);
        if (state is ReportState.Unspecified or ReportState.Proposed)
        {
            throw GrpcStatus.Of(Reasons.FieldNotOneOf.With(
                ("field", "state"), ("value", $"{state}"), ("choices", "New, Duplicate, Dismissed, Confirmed")));
        }

        // What it is laid to must be the caller's to see, too.
        var other = state == ReportState.Duplicate ? (await OpenAsync(request.DuplicateOf, context)).Row.Id : null;
        var note = RequestFields.Words("note", request.Note, ReportVoteRow.MaximumNote);
        var (voted, refusal) = await desk.VoteAsync(row.Id, caller, state, note, other, context.CancellationToken);
        await suspicions.FollowAsync(voted ?? throw GrpcStatus.Of(refusal!), context.CancellationToken);
        return new TriageReportResponse { Report = (await ViewsOfAsync([voted], context))[0] };
    }

    public override async Task<EraseContactResponse> EraseContact(EraseContactRequest request, ServerCallContext context)
    {
        var id = IdOf("id", request.Id);
        if (request.ErasureKey.IsEmpty && (await gate.IdentifyAsync(context)) is { Role: not ReaderRole.SchemeOwner } caller)
        {
            throw CallerGate.NotFor(caller);
        }

        return await reports.EraseAsync(id, request.ErasureKey.IsEmpty ? null : request.ErasureKey.ToByteArray(), context.CancellationToken)
            ? new EraseContactResponse()
            : throw GrpcStatus.NotFound(Reasons.ReportUnknown.With(("report", ReportId.Text(id))));
    }

    private static byte[] IdOf(string field, ByteString value) => value.Length == ReportId.Size
        ? value.ToByteArray()
        : throw GrpcStatus.Of(Reasons.FieldMalformed.With(("field", field), ("form", $"an id of {ReportId.Size} bytes")));

    private async Task<ReportRow?> AfterAsync(string token, ServerCallContext context) =>
        ReportId.TryRead(token, out var id) ? await reports.FindAsync(id, context.CancellationToken) : null;

    // A report that is not the caller's to see is not there for it to tell from one that is not.
    private async Task<(Caller Caller, ReportRow Row)> OpenAsync(ByteString field, ServerCallContext context)
    {
        var caller = await gate.IdentifyAsync(context);
        var id = IdOf("id", field);
        var row = await reports.FindAsync(id, context.CancellationToken);
        await RefuseOthersAsync(caller, ByteString.CopyFrom(row?.Issuer ?? []), context);
        return (caller, row ?? throw GrpcStatus.NotFound(Reasons.ReportUnknown.With(("report", ReportId.Text(id)))));
    }

    // Reports about nobody's labels are the scheme owner's.
    private async Task RefuseOthersAsync(Caller caller, ByteString issuer, ServerCallContext context)
    {
        if (!(await rights.OfAsync(caller, issuer.IsEmpty ? [] : [issuer], context.CancellationToken)).SeesParty(issuer))
        {
            throw CallerGate.NotFor(caller);
        }
    }

    private async Task<IReadOnlyList<ReportView>> ViewsOfAsync(IReadOnlyList<ReportRow> rows, ServerCallContext context)
    {
        var matters = rows.Select(row => row.Cluster).DistinctBy(ReportId.Text).ToList();
        var counts = await reports.CountAsync(matters, context.CancellationToken);
        return [.. rows.Select(row => ReportViews.Of(row, counts.GetValueOrDefault(ReportId.Text(row.Cluster), 1)))];
    }
}
