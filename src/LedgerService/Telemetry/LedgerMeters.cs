using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Traceability.LedgerService.Storage;
using Traceability.V1;
using Refusal = Traceability.LedgerCore.Statements.Refusal;

namespace Traceability.LedgerService.Telemetry;

/// <summary>
/// What the service counts and times, by the platform's own meter (docs/operations.md, "Metrics" says each; a test holds both
/// together). Attributes have few values: codes of a closed list, stages, names that the operator chose; never a party, a lot, an
/// address. While nobody listens, nothing is allocated and no clock is read.
/// </summary>
public sealed class LedgerMeters : IDisposable
{
    /// <summary>Name of the meter and of the source of spans.</summary>
    public const string Name = "Traceability.LedgerService";

    private const string Outcome = "ledger.outcome";
    private const string Reason = "ledger.reason";
    private const string Stage = "ledger.stage";
    private const string Route = "ledger.route";
    private const string Error = "error.type";

    private readonly Counter<long> statements;
    private readonly Histogram<long> batchSize;
    private readonly Histogram<double> batchDuration;
    private readonly Histogram<double> stageDuration;
    private readonly Histogram<double> queueWait;
    private readonly Histogram<double> callDuration;
    private readonly Counter<long> accessRefusals;
    private readonly Counter<long> pushbacks;
    private readonly Counter<long> databaseErrors;
    private readonly Counter<long> databaseRetries;
    private readonly Counter<long> scans;
    private readonly Counter<long> scansLost;

    /// <summary>Instruments of one service. Of several services in one process each has its own.</summary>
    public LedgerMeters()
    {
        Meter = new Meter(new MeterOptions(Name) { Scope = this });
        statements = Meter.CreateCounter<long>("ledger.statements", "{statement}", "Statements that were judged, by what became of them.");
        batchSize = Meter.CreateHistogram<long>("ledger.batch.size", "{statement}", "Statements of a batch.");
        batchDuration = Meter.CreateHistogram<double>("ledger.batch.duration", "s", "Time from a batch's begin to its answers.");
        stageDuration = Meter.CreateHistogram<double>("ledger.batch.stage.duration", "s", "Time of a batch in one stage.");
        queueWait = Meter.CreateHistogram<double>("ledger.queue.wait", "s", "Time from a statement's admission to the begin of its batch.");
        callDuration = Meter.CreateHistogram<double>("ledger.call.duration", "s", "Time of rpcs and pages, by class of route.");
        accessRefusals = Meter.CreateCounter<long>("ledger.access.refusals", "{call}", "Calls that the access table, or a bad token, refused.");
        pushbacks = Meter.CreateCounter<long>("ledger.pushbacks", "{call}", "Calls that were told to come back later.");
        databaseErrors = Meter.CreateCounter<long>("ledger.database.errors", "{error}", "Failures of the database.");
        databaseRetries = Meter.CreateCounter<long>("ledger.database.retries", "{batch}", "Batches run again because the database let them give way.");
        scans = Meter.CreateCounter<long>("ledger.scans", "{scan}", "Scans that were counted: once a day, address and code.");
        scansLost = Meter.CreateCounter<long>("ledger.scans.lost", "{scan}", "Scans that were not counted.");
    }

    /// <summary>The meter, for instruments that are asked instead of told.</summary>
    public Meter Meter { get; }

    /// <summary>Whether anybody wants to know how long calls take.</summary>
    internal bool TimesCalls => callDuration.Enabled || accessRefusals.Enabled;

    /// <summary>Begins to time a batch; null while nobody wants to know.</summary>
    internal BatchWatch? Begin(IEnumerable<BatchMember> members) =>
        LedgerTraces.Source.HasListeners() || batchDuration.Enabled || stageDuration.Enabled || batchSize.Enabled || queueWait.Enabled
            ? BatchWatch.Begin(this, [.. members])
            : null;

    /// <summary>A batch was committed.</summary>
    internal void Committed(IEnumerable<Receipt> receipts, IEnumerable<Refusal> refusals, int repeated, int faults)
    {
        if (!statements.Enabled)
        {
            return;
        }

        foreach (var receipt in receipts)
        {
            var withheld = receipt.Notices.Any(notice => notice.Kind == NoticeKind.Withheld);
            statements.Add(1, new KeyValuePair<string, object?>(Outcome, withheld ? "withheld" : "accepted"));
        }

        foreach (var refusal in refusals)
        {
            Refused(refusal);
        }

        Count(repeated, "repeated");
        Count(faults, "failed");
    }

    /// <summary>A statement was refused, at the door or by a rule.</summary>
    internal void Refused(Refusal refusal) =>
        statements.Add(1, new KeyValuePair<string, object?>(Outcome, "refused"), new KeyValuePair<string, object?>(Reason, refusal.Code));

    /// <summary>Statements of one fate: "repeated" has its first receipt; "failed" may be sent again.</summary>
    internal void Count(int number, string outcome)
    {
        if (number > 0)
        {
            statements.Add(number, new KeyValuePair<string, object?>(Outcome, outcome));
        }
    }

    internal void BatchBegun(IReadOnlyCollection<BatchMember> members, long now)
    {
        batchSize.Record(members.Count);
        foreach (var member in members)
        {
            queueWait.Record(Stopwatch.GetElapsedTime(member.AdmittedAt, now).TotalSeconds);
        }
    }

    internal void StageDone(string stage, TimeSpan took) =>
        stageDuration.Record(took.TotalSeconds, new KeyValuePair<string, object?>(Stage, stage));

    internal void BatchDone(TimeSpan took, bool isCommitted) => batchDuration.Record(
        took.TotalSeconds, new KeyValuePair<string, object?>(Outcome, isCommitted ? "committed" : "failed"));

    /// <summary>An rpc or a page was answered.</summary>
    internal void Answered(string route, string outcome, TimeSpan took)
    {
        callDuration.Record(took.TotalSeconds, new KeyValuePair<string, object?>(Route, route), new KeyValuePair<string, object?>(Outcome, outcome));
        if (outcome == CallOutcome.Denied)
        {
            accessRefusals.Add(1, new KeyValuePair<string, object?>(Route, route));
        }
    }

    /// <summary>A caller was told to come back.</summary>
    internal void PushedBack(string reason) => pushbacks.Add(1, new KeyValuePair<string, object?>(Reason, reason));

    /// <summary>Something failed, perhaps because of the database.</summary>
    internal void DatabaseFailed(Exception fault, string stage)
    {
        if (databaseErrors.Enabled && DatabaseFault.In(fault) is DbException why)
        {
            databaseErrors.Add(
                1, new KeyValuePair<string, object?>(Stage, stage), new KeyValuePair<string, object?>(Error, DatabaseFault.CodeOf(why)));
        }
    }

    /// <summary>A batch is run again.</summary>
    internal void Retried() => databaseRetries.Add(1);

    /// <summary>Scans were written.</summary>
    internal void ScansCounted(long number) => scans.Add(number);

    /// <summary>Scans were not counted, and where they were lost: "queue", "write", "database".</summary>
    internal void ScansLost(long number, string stage)
    {
        if (number > 0)
        {
            scansLost.Add(number, new KeyValuePair<string, object?>(Stage, stage));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Meter.Dispose();
}
