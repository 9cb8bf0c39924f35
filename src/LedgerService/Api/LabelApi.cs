using Google.Protobuf;
using Grpc.Core;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Verification;
using Traceability.V1;

namespace Traceability.LedgerService.Api;

/// <summary>LabelService: what a code stands for, its picture, its bundle.</summary>
internal sealed partial class LabelApi(
    LabelQuery labels, SerialRolls rolls, BundleBuilder bundles, LabelLinks links, CategoryQuery categories) : LabelService.LabelServiceBase
{
    public override async Task<GetLabelBatchResponse> GetLabelBatch(GetLabelBatchRequest request, ServerCallContext context)
    {
        if (!StatementId.TryFromBytes(request.Id.Span, out var id))
        {
            throw GrpcStatus.Of(StatusCode.InvalidArgument, "FIELD_OUT_OF_RANGE", $"id has 32 bytes, this one has {request.Id.Length}.");
        }

        var record = await labels.BatchAsync(id, context.CancellationToken)
            ?? throw GrpcStatus.Of(StatusCode.NotFound, "LABEL_BATCH_UNKNOWN", "The ledger has no such label batch.");
        return new GetLabelBatchResponse { Id = record.Id, Batch = record.Batch, Issuer = record.Issuer };
    }

    public override async Task<VerifyLabelResponse> VerifyLabel(VerifyLabelRequest request, ServerCallContext context)
    {
        var answer = await JudgeAsync(request.Code, context);
        var response = new VerifyLabelResponse
        {
            Verdict = answer.Verdict,
            Notices = { answer.IsKnown ? answer.Withholding : [] },
            Lot = answer.Lot?.Id,
            LabelBatch = answer.Batch?.Id ?? ByteString.Empty,
            Recalls = { answer.Matters.Recalls },
            Errors = { answer.Matters.Errors },
            Category = answer.IsKnown ? answer.Category : LabelCategory.Unspecified,
        };
        if (answer.IsKnown && answer.Place is { } place)
        {
            var proof = await rolls.ProveAsync(answer.Batch!, place, context.CancellationToken);
            response.SerialIndex = proof.Index;
            response.SerialPath.Add(proof.Path);
            response.Inner = proof.Inner;
            response.VoidReason = answer.Void?.Reason ?? LabelVoidReason.Unspecified;
            response.VoidAtMs = answer.Void?.OccurredAtMs ?? 0;
            response.ActivatedAtMs = answer.Activation?.OccurredAtMs ?? 0;
        }

        return response;
    }

    public override async Task<GetQrCodeResponse> GetQrCode(GetQrCodeRequest request, ServerCallContext context)
    {
        var pixels = request.PixelsPerModule == 0 ? QrPicture.DefaultPixels : request.PixelsPerModule;
        if (pixels is < 1 or > QrPicture.MaximumPixels)
        {
            throw GrpcStatus.Of(
                StatusCode.InvalidArgument,
                "FIELD_OUT_OF_RANGE",
                $"pixels_per_module is 1 to {QrPicture.MaximumPixels}, this one is {pixels}.");
        }

        var answer = await AskAsync(request.Code, context);
        RefuseUnknown(answer);
        var url = links.Of(answer.Code);
        var isSvg = request.Format == QrFormat.Svg;
        return new GetQrCodeResponse
        {
            ContentType = isSvg ? "image/svg+xml" : "image/png",
            Image = ByteString.CopyFrom(isSvg ? QrPicture.Svg(url) : QrPicture.Png(url, pixels)),
            Url = url,
        };
    }

    public override async Task<GetBundleResponse> GetBundle(GetBundleRequest request, ServerCallContext context)
    {
        var answer = await AskAsync(request.Code, context);
        RefuseUnknown(answer);
        var file = await bundles.OfLabelAsync(answer, context.CancellationToken)
            ?? throw GrpcStatus.Of(
                StatusCode.FailedPrecondition, "BUNDLE_TOO_LARGE", "The chain behind this code is too long for one bundle.");
        return new GetBundleResponse { File = UnsafeByteOperations.UnsafeWrap(file) };
    }

    private Task<LabelAnswer> JudgeAsync(LabelCode? code, ServerCallContext context) =>
        labels.JudgeAsync(CodeOf(code), context.CancellationToken);

    private Task<LabelAnswer> AskAsync(LabelCode? code, ServerCallContext context) =>
        labels.AskAsync(CodeOf(code), context.CancellationToken);

    /// <exception cref="RpcException">INVALID_ARGUMENT, FIELD_OUT_OF_RANGE.</exception>
    public static ScannedCode CodeOf(LabelCode? code) => ScannedCode.TryCreate(code, out var scanned)
        ? scanned
        : throw GrpcStatus.Of(
            StatusCode.InvalidArgument,
            "FIELD_OUT_OF_RANGE",
            $"code needs a product id and a lot code; each part has at most {ScannedCode.MaximumPart} characters.");

    private static void RefuseUnknown(LabelAnswer answer)
    {
        if (!answer.IsKnown)
        {
            throw GrpcStatus.Of(StatusCode.NotFound, "LABEL_UNKNOWN", "This code was not issued in this ledger.");
        }
    }
}
