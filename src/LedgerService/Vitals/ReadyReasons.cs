using Traceability.LedgerService.Api;
using Traceability.LedgerService.Witnessing;

namespace Traceability.LedgerService.Vitals;

/// <summary>
/// From what was seen to reasons: a pure function. Only what makes answers wrong or impossible stops serving; a full queue, a quorum that
/// does not come or an ended log are answered call by call, with a code and a pause, and would only be made worse by taking reads away too.
/// </summary>
internal static class ReadyReasons
{
    public const string DatabaseUnreachable = "DATABASE_UNREACHABLE";
    public const string MigrationsPending = "MIGRATIONS_PENDING";
    public const string HeadRefused = "HEAD_REFUSED";
    public const string QueueFull = "QUEUE_FULL";
    public const string LogFrozen = "LOG_FROZEN";
    public const string QuorumNotMet = "QUORUM_NOT_MET";
    public const string ClockBehind = "CLOCK_BEHIND";
    public const string ClockAhead = "CLOCK_AHEAD";
    public const string DiskLow = "DISK_LOW";
    public const string FollowerBehind = "FOLLOWER_BEHIND";

    private const long MiB = 1024 * 1024;

    // As at a start: a little behind is another machine's drift.
    private const long ClockToleranceMs = 60_000;

    /// <summary>Every code there is, in the order in which they are told.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        LedgerDrainingException.Code, LogForkedException.Code, WitnessClaim.Code, DatabaseUnreachable, MigrationsPending, HeadRefused, LogFrozen,
        QueueFull, QuorumNotMet, ClockBehind, ClockAhead, DiskLow, FollowerBehind,
    ];

    /// <summary>What is to be told now; empty when all is well.</summary>
    /// <param name="vitals">What was last seen; null before the first look, when the start has just proved the ledger.</param>
    /// <param name="options">Limits.</param>
    /// <param name="isStopping">Whether the service was told to end.</param>
    /// <param name="isForked">Whether the alarm was raised.</param>
    /// <param name="isClaimed">Whether a witness stays with a claim that it cannot prove.</param>
    /// <param name="waiting">Statements in the queue.</param>
    public static IReadOnlyList<ReadyReason> Of(LedgerVitals? vitals, LedgerOptions options, bool isStopping, bool isForked, bool isClaimed, int waiting)
    {
        var reasons = new List<ReadyReason>();
        Stop(isStopping, LedgerDrainingException.Code, "The service is stopping: what it accepted is answered, new calls go elsewhere.");
        Stop(isForked, LogForkedException.Code, "A witness has seen another history of this log. Nothing is signed any more.");
        Tell(isClaimed, WitnessClaim.Code, "A witness claims, without a proof, that it saw another history of this log.");
        if (vitals is null)
        {
            return reasons;
        }

        Stop(!vitals.DatabaseAnswers, DatabaseUnreachable, "The database does not answer.");
        Stop(!vitals.SchemaIsOurs, MigrationsPending, "The database has the tables of another version of this program.");
        Stop(!vitals.GoesOn, HeadRefused, "The database does not go on from what this service has told of: it was replaced by an older one or a fork.");
        Tell(vitals.IsFrozen, LogFrozen, "The log was ended. It takes no new statement; everything that was recorded is served.");
        Tell(waiting >= options.QueueLimit, QueueFull, $"{waiting} statements wait, as many as may. New ones are told to come back.");
        var unwitnessed = vitals.SeenAtMs - (vitals.UnwitnessedSinceMs ?? vitals.SeenAtMs);
        Tell(
            unwitnessed > options.WitnessWaitMs,
            QuorumNotMet,
            $"Too few witnesses have cosigned since {unwitnessed / 1000} s. Statements are recorded, and nothing new is shown until they do.");
        var behind = vitals.RecordedAtMs - vitals.SeenAtMs;
        Tell(behind > ClockToleranceMs, ClockBehind, $"This machine's clock is {behind / 1000} s behind the last entry. Entries keep its time until the clock has caught up.");
        Tell(vitals.ClockIsAhead, ClockAhead, "This machine's clock went ahead while the ledger ran. Nothing is recorded until it is set right, or the service is started again.");
        Tell(
            vitals.DiskFreeBytes < options.DiskLowMb * MiB,
            DiskLow,
            $"The disk of the data directory has {vitals.DiskFreeBytes / MiB} MiB left.");
        foreach (var (name, lag) in vitals.FollowerLags.Where(follower => follower.Value > options.FollowerLag))
        {
            Tell(true, FollowerBehind, $"The follower {name} is {lag} entries behind the log.");
        }

        return reasons;

        void Stop(bool holds, string code, string sentence) => Add(holds, code, sentence, stops: true);

        void Tell(bool holds, string code, string sentence) => Add(holds, code, sentence, stops: false);

        void Add(bool holds, string code, string sentence, bool stops)
        {
            if (holds)
            {
                reasons.Add(new ReadyReason(code, sentence, stops));
            }
        }
    }
}
