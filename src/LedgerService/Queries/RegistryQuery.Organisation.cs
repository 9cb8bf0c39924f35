using Traceability.LedgerCore.Custody;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;
using Traceability.V1;

namespace Traceability.LedgerService.Queries;

/// <summary>Units, audits and accreditations. Nothing here is sealed.</summary>
internal sealed partial class RegistryQuery
{
    private const int MostUnits = 1000;

    /// <summary>Units of an operator in order of id, at most 1,000.</summary>
    public async Task<IEnumerable<UnitView>> UnitsAsync(StatementId party, CancellationToken cancellation)
    {
        var index = await records.KeysAsync(StateKey.PrefixOf(StateKind.UnitOfOperator, party), after: null, MostUnits, cancellation);
        var units = await records.FindManyAsync([.. index.Select(key => StateKey.Unit(key.LastId()))], UnitRecord.Parser, cancellation);
        return units.Select(unit => new UnitView { Id = unit.Id, Unit = unit.Unit });
    }

    /// <summary>Audits of an operator, oldest first; at most 200, as the fold takes no more.</summary>
    public async Task<IEnumerable<AuditView>> AuditsAsync(StatementId party, CancellationToken cancellation)
    {
        var record = await records.FindAsync(StateKey.Audits(party), AuditsRecord.Parser, cancellation) ?? new AuditsRecord();
        return record.Items.Select(item => new AuditView
        {
            Id = item.Id,
            CertificationBody = item.CertificationBody,
            Standard = item.Standard,
            Year = item.Year,
            OccurredAtMs = item.OccurredAtMs,
            NonConformities =
            {
                item.Findings.Select(finding => new NonConformityView { Stated = finding.Stated, ClosedFromMs = finding.ClosedFromMs }),
            },
        });
    }

    /// <summary>Accreditations of a body, oldest first; at most 1,000, as the fold takes no more.</summary>
    public async Task<IEnumerable<AccreditationView>> AccreditationsAsync(StatementId party, CancellationToken cancellation)
    {
        var record = await records.FindAsync(StateKey.Accreditations(party), AccreditationsRecord.Parser, cancellation);
        return (record ?? new AccreditationsRecord()).Items.Select(item => new AccreditationView
        {
            Id = item.Id,
            Accreditation = item.Accreditation,
            WithdrawnFromMs = item.WithdrawnFromMs,
        });
    }
}
