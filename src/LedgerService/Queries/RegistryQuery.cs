using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Finds parties, their certificates and areas, as the log has them.</summary>
internal sealed partial class RegistryQuery(CustodyRecords records, AmountRights rights, TimeProvider time)
{
    /// <summary>The ledger's own record; empty before genesis.</summary>
    public async Task<LedgerRecord> LedgerAsync(CancellationToken cancellation) =>
        await records.FindAsync(StateKey.Ledger, LedgerRecord.Parser, cancellation) ?? new LedgerRecord();

    /// <summary>Whether there is such a party.</summary>
    public async Task<bool> KnowsAsync(StatementId party, CancellationToken cancellation) =>
        await records.FindAsync(StateKey.Party(party), PartyRecord.Parser, cancellation) is not null;

    /// <summary>A party, or null.</summary>
    public async Task<PartyView?> PartyAsync(StatementId id, CancellationToken cancellation) =>
        await records.FindAsync(StateKey.Party(id), PartyRecord.Parser, cancellation) is { } party
            ? (await ViewsAsync([party], cancellation))[0]
            : null;

    /// <summary>The party that holds a key, or null.</summary>
    public async Task<PartyView?> PartyAsync(KeyId key, CancellationToken cancellation) =>
        await records.FindAsync(StateKey.Key(key), KeyRecord.Parser, cancellation) is { } record
        && StatementId.TryFromBytes(record.Party.Span, out var id)
            ? await PartyAsync(id, cancellation)
            : null;

    /// <summary>Parties in order of id.</summary>
    /// <param name="after">A key of <see cref="StateKind.Party"/>: where the page before ended.</param>
    /// <param name="size">Most parties of the page.</param>
    public async Task<PartyPage> PartiesAsync(StateKey? after, int size, CancellationToken cancellation)
    {
        var parties = await records.RangeAsync(
            StateKey.PrefixOf(StateKind.Party), after, size + 1, PartyRecord.Parser, cancellation);
        var page = parties.Take(size).ToList();
        var last = parties.Count > size && StatementId.TryFromBytes(page[^1].Id.Span, out var id) ? StateKey.Party(id) : (StateKey?)null;
        return new PartyPage(await ViewsAsync(page, cancellation), last);
    }

    /// <summary>Certificates of an operator, oldest first; at most 1,000, as the fold takes no more.</summary>
    public async Task<IEnumerable<CertificateView>> CertificatesAsync(StatementId party, CancellationToken cancellation)
    {
        var record = await records.FindAsync(StateKey.Certificates(party), CertificatesRecord.Parser, cancellation);
        return (record ?? new CertificatesRecord()).Items.Select(item => new CertificateView
        {
            Id = item.Id,
            Certificate = item.Certificate,
            CertificationBody = item.CertificationBody,
            Changes =
            {
                item.Statuses.Select(status => new CertificateChange
                {
                    Id = status.Id,
                    Standing = status.Standing,
                    EffectiveFromMs = status.EffectiveFromMs,
                }),
            },
        });
    }

    private async Task<IReadOnlyList<PartyView>> ViewsAsync(IReadOnlyList<PartyRecord> parties, CancellationToken cancellation)
    {
        var ledger = await LedgerAsync(cancellation);
        var keyIds = parties.SelectMany(party => party.KeyIds)
            .Select(bytes => KeyId.TryFromBytes(bytes.Span, out var id) ? StateKey.Key(id) : default)
            .ToList();
        var keys = (await records.FindManyAsync(keyIds, KeyRecord.Parser, cancellation)).ToLookup(key => key.Party);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return [.. parties.Select(party => new PartyView
        {
            Id = party.Id,
            Name = party.Name,
            Country = party.Country,
            Roles = { RoleHistory.SpansOf(party).Select(span => span.Role).Distinct().Where(role => RoleHistory.Holds(party, role, now)) },
            RoleHistory =
            {
                RoleHistory.SpansOf(party).Select(span => new HeldRole { Role = span.Role, HeldFromMs = span.FromMs, HeldUntilMs = span.UntilMs }),
            },
            Keys =
            {
                keys[party.Id].Select(key => new PartyKey
                {
                    PublicKey = key.PublicKey,
                    ValidFromMs = key.ValidFromMs,
                    ValidUntilMs = key.ValidUntilMs,
                }),
            },
            SchemeOwner = party.Id.Equals(ledger.SchemeOwner),
        })];
    }
}
