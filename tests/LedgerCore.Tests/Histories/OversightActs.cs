using Traceability.LedgerCore.Statements;
using Traceability.TestKit;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>Audits with non-conformities and their closing, new certificates, and what operators declare of a year.</summary>
internal sealed class OversightActs(Scene scene, Action<Draft> certify)
{
    private readonly List<StatementId> audits = [];
    private int numbers;

    private SeasonScript Season => scene.Season;

    public Draft Next() => scene.Random.Next(8) switch
    {
        0 => Season.AuditFinding(scene.IsOneIn(2) ? V1.NonConformitySeverity.Major : V1.NonConformitySeverity.Minor),
        < 4 when audits.Count > 0 => Season.Closure(scene.IsOneIn(6) ? Season.Trader : Season.Body, scene.Any(audits)),
        4 => Certify(),
        _ => Season.Declare(scene.Any(scene.People), 2026),
    };

    /// <summary>Suspends every certificate of the cooperative that has not ended.</summary>
    public IEnumerable<Draft> SuspendAll() => Season.Entries.Select(entry => entry.Statement)
        .Where(said => said.Message.Certificate?.ValidUntilMs > Season.NowMs)
        .Select(said => Season.Status(Season.Body, said.Id, V1.CertificateStanding.Suspended));

    /// <summary>Remembers what may be closed.</summary>
    public void Signed(Draft draft, StatementId id)
    {
        if (draft.Message.Audit is not null)
        {
            audits.Add(id);
        }
    }

    private Draft Certify()
    {
        var draft = Season.Certificate().With(statement =>
        {
            statement.Certificate.Number = $"EX-H{numbers++}";
            statement.Certificate.ValidFromMs = statement.OccurredAtMs + scene.Random.NextInt64(-SeasonScript.Day, 5 * SeasonScript.Day);
            statement.Certificate.ValidUntilMs = statement.Certificate.ValidFromMs + scene.Random.NextInt64(SeasonScript.Day, 10 * SeasonScript.Day);
        });
        certify(draft);
        return draft;
    }
}
