using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerService.Queries;
using Traceability.State.V1;

namespace Traceability.LedgerService.Verification;

/// <summary>Collects everything that gave the signers of some statements their right, layer by layer until nothing is missing.</summary>
internal sealed class BundleEntries(StatementReader statements, CustodyRecords records)
{
    /// <summary>
    /// The statements and all that they rest on, in log order, as a tree of this size has them: the log grows while they
    /// are read, and what came after has no path in that tree.
    /// </summary>
    public async Task<IReadOnlyList<LoggedStatement>> CloseAsync(
        IEnumerable<LoggedStatement> start, IEnumerable<StatementId> alsoNeeded, ulong size, CancellationToken cancellation)
    {
        var have = start.ToDictionary(statement => statement.Id);
        var layer = have.Values.ToList();
        var wanted = alsoNeeded.ToHashSet();
        while (layer.Count > 0 || wanted.Count > 0)
        {
            wanted.UnionWith(layer.SelectMany(statement => BundleNeeds.Named(statement.Message)));
            wanted.UnionWith(await AccreditationsAsync(layer, cancellation));
            wanted.UnionWith(await StatusesAsync(layer, cancellation));
            wanted.UnionWith(await RolesAsync(layer, cancellation));
            wanted.UnionWith(await GatesAsync(layer, cancellation));
            var indexes = await KeyHistoryAsync(layer, cancellation);
            wanted.ExceptWith(have.Keys);
            indexes.ExceptWith(have.Values.Select(statement => statement.Index));
            layer = [.. (await statements.FindAsync(wanted, cancellation))
                .Concat(await statements.AtAsync(indexes, cancellation))
                .Where(statement => statement.Index < size && have.TryAdd(statement.Id, statement))];
            wanted.Clear();
        }

        return [.. have.Values.OrderBy(statement => statement.Index)];
    }

    private async Task<IEnumerable<StatementId>> AccreditationsAsync(List<LoggedStatement> layer, CancellationToken cancellation)
    {
        var bodies = layer
            .Where(statement => BundleNeeds.AsksAccreditation(statement.Message))
            .Select(statement => StateKey.Accreditations(IdOf(statement.Message.Issuer)))
            .ToHashSet();
        var found = await records.FindManyAsync(bodies, AccreditationsRecord.Parser, cancellation);
        return found.SelectMany(record => record.Items).SelectMany(item => item.Withdrawals.Prepend(item.Id)).Select(IdOf);
    }

    // What became of each party's roles: a bundle that left the end of one out would say too much.
    private async Task<IEnumerable<StatementId>> RolesAsync(List<LoggedStatement> layer, CancellationToken cancellation)
    {
        var parties = layer.Where(statement => statement.Message.Party is not null).Select(statement => StateKey.Party(statement.Id)).ToHashSet();
        var found = await records.FindManyAsync(parties, PartyRecord.Parser, cancellation);
        return found.SelectMany(party => party.RoleSteps).Select(step => IdOf(step.Id));
    }

    // The gates that certificates had to pass.
    private async Task<IEnumerable<StatementId>> GatesAsync(List<LoggedStatement> layer, CancellationToken cancellation)
    {
        var standards = layer.Select(statement => BundleNeeds.StandardOf(statement.Message)).OfType<string>().Select(StateKey.Standard).ToHashSet();
        var found = await records.FindManyAsync(standards, StandardRecord.Parser, cancellation);
        return found.SelectMany(record => record.Items).Select(item => IdOf(item.Id));
    }

    // What became of each certificate: a bundle that left a suspension out would say too much.
    private async Task<IEnumerable<StatementId>> StatusesAsync(List<LoggedStatement> layer, CancellationToken cancellation)
    {
        var certificates = layer.Where(statement => statement.Message.Certificate is not null).ToList();
        var ids = certificates.Select(statement => statement.Id).ToHashSet();
        var holders = certificates.Select(statement => StateKey.Certificates(IdOf(statement.Message.Certificate.Operator))).ToHashSet();
        var found = await records.FindManyAsync(holders, CertificatesRecord.Parser, cancellation);
        return found.SelectMany(record => record.Items)
            .Where(item => ids.Contains(IdOf(item.Id)))
            .SelectMany(item => item.Statuses)
            .Select(status => IdOf(status.Id));
    }

    // Where each signer's key came in, and what ended it: a bundle that left a revocation out would say too much.
    private async Task<HashSet<ulong>> KeyHistoryAsync(List<LoggedStatement> layer, CancellationToken cancellation)
    {
        var keys = layer
            .SelectMany(statement => statement.Entry.Signatures)
            .Select(signature => PublicKey.TryParse(signature.PublicKey.Span, out var key) ? key.Id : default)
            .Select(StateKey.Key)
            .ToHashSet();
        var found = await records.FindManyAsync(keys, KeyRecord.Parser, cancellation);
        return
        [
            .. found.Select(key => key.LogIndex),
            .. found.Select(key => key.EndedByIndex).Where(index => index > 0),
            .. await OwnersKeysAsync(found, cancellation),
        ];
    }

    // A key of the scheme owner ends only while another stays: where one has ended, the others show that it might.
    private async Task<IEnumerable<ulong>> OwnersKeysAsync(IReadOnlyList<KeyRecord> found, CancellationToken cancellation)
    {
        if (await records.FindAsync(StateKey.Ledger, LedgerRecord.Parser, cancellation) is not { } ledger
            || !found.Any(key => key.EndedByIndex > 0 && key.Party.Equals(ledger.SchemeOwner))
            || await records.FindAsync(StateKey.Party(IdOf(ledger.SchemeOwner)), PartyRecord.Parser, cancellation) is not { } owner)
        {
            return [];
        }

        var keys = owner.KeyIds.Select(field => KeyId.TryFromBytes(field.Span, out var id) ? StateKey.Key(id) : default).ToList();
        return (await records.FindManyAsync(keys, KeyRecord.Parser, cancellation)).Select(key => key.LogIndex);
    }

    private static StatementId IdOf(Google.Protobuf.ByteString field) => StatementId.TryFromBytes(field.Span, out var id) ? id : default;
}
