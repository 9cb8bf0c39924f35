using Google.Protobuf;
using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Finds out which amounts a caller may see (DESIGN section 8); <see cref="AmountSight"/> is the rule.</summary>
internal sealed class AmountRights(CustodyRecords records, TimeProvider time)
{
    /// <summary>What the caller sees of lots held by these parties.</summary>
    public async Task<AmountSight> OfAsync(Caller caller, IEnumerable<ByteString> holders, CancellationToken cancellation)
    {
        if (caller.Party is not { } party)
        {
            return AmountSight.None;
        }

        var id = party.ToByteString();
        var ledger = await records.FindAsync(StateKey.Ledger, LedgerRecord.Parser, cancellation);
        if (ledger is not null && ledger.SchemeOwner.Equals(id))
        {
            return AmountSight.Everything;
        }

        var record = await records.FindAsync(StateKey.Party(party), PartyRecord.Parser, cancellation);
        var others = record is not null && RoleHistory.Holds(record, PartyRole.CertificationBody, time.GetUtcNow().ToUnixTimeMilliseconds())
            ? holders.Where(holder => !holder.Equals(id)).Distinct().Select(IdOf).ToList()
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
