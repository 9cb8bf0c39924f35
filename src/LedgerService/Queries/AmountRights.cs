using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Access;
using Traceability.State.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Finds out which amounts a caller may see (DESIGN section 8); <see cref="AmountSight"/> is the rule.</summary>
internal sealed class AmountRights(CustodyRecords records, TimeProvider time)
{
    /// <summary>What the caller sees of lots held by these parties, or of what they have issued.</summary>
    public async Task<AmountSight> OfAsync(Caller caller, IEnumerable<ByteString> holders, CancellationToken cancellation)
    {
        if (caller.Role is ReaderRole.SchemeOwner or ReaderRole.Auditor)
        {
            return AmountSight.Everything;
        }

        if (caller.Party is not { } party || caller.Role == ReaderRole.Public)
        {
            return AmountSight.None;
        }

        var id = party.ToByteString();
        var others = caller.Role == ReaderRole.CertificationBody
            ? holders.Where(holder => !holder.IsEmpty && !holder.Equals(id)).Distinct().Select(IdOf).ToList()
            : [];
        return AmountSight.Of(
            id,
            await RegisteredAsync(id, others, cancellation),
            await CertifiedAsync(id, others, cancellation),
            time.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private static StatementId IdOf(ByteString holder) => StatementId.TryFromBytes(holder.Span, out var id) ? id : default;

    private async Task<IEnumerable<ByteString>> RegisteredAsync(
        ByteString body, List<StatementId> holders, CancellationToken cancellation) =>
        (await records.FindManyAsync([.. holders.Select(StateKey.Party)], PartyRecord.Parser, cancellation))
            .Where(party => party.Registrar.Equals(body))
            .Select(party => party.Id);

    private async Task<IEnumerable<(ByteString Operator, long FromMs, long UntilMs)>> CertifiedAsync(
        ByteString body, List<StatementId> holders, CancellationToken cancellation) =>
        (await records.FindManyAsync([.. holders.Select(StateKey.Certificates)], CertificatesRecord.Parser, cancellation))
            .SelectMany(record => record.Items)
            .Where(item => item.CertificationBody.Equals(body))
            .Select(item => (item.Certificate.Operator, item.Certificate.ValidFromMs, item.Certificate.ValidUntilMs));
}
