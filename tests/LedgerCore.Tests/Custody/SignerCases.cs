using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.LedgerCore.Tests.Statements;
using Traceability.TestKit;
using static Traceability.LedgerCore.Tests.Statements.ReasonCase;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>What a signer had seen, whether its key still held, and its device's chain.</summary>
internal static class SignerCases
{
    private const long Kg = SeasonScript.Kilogram;

    public static IEnumerable<ReasonCase> All =>
    [
        Ruled("SEEN_NOT_OF_THIS_LOG", season => SeenRoot(season, 1), season => SeenRoot(season, 0)),
        Ruled("KEY_ENDED_BEFORE_SEEN", season => AfterSeenEnd(season, 0), season => AfterSeenEnd(season, -1)),
        Ruled("SIGNED_BY_ENDED_KEY", season => AfterEnd(season, 0), season => AfterEnd(season, 1)),
        Ruled("DEVICE_CHAIN_FORK", season => Second(season, 2, isWrong: true), season => Second(season, 2)),
        Ruled("DEVICE_CHAIN_GAP", season => Second(season, 3), season => Second(season, 2)),
    ];

    /// <summary>The draft with a place in its device's chain.</summary>
    public static Draft Linked(Draft draft, ulong sequence, StatementId? previous = null) => draft.With(statement =>
        statement.Device = new V1.DeviceLink { Sequence = sequence, Previous = previous?.ToByteString() ?? ByteString.Empty });

    private static Draft SeenRoot(SeasonScript season, int off)
    {
        season.Record(season.Harvest(Kg));
        return season.Harvest(Kg).With(statement => statement.Seen = new V1.SeenCheckpoint
        {
            Size = season.Seen().Size,
            Root = season.SeenAt(season.Entries.Count - off).Root,
        });
    }

    // The log that was seen ends at the moment of the revocation, or just before it.
    private static Draft AfterSeenEnd(SeasonScript season, long offset)
    {
        season.NowMs += offset;
        season.Record(season.Rules());
        var seen = season.Seen();
        season.NowMs -= offset;
        season.Record(season.KeyRevocation(season.Owner, "cooperative"));
        return season.Harvest(Kg).With(statement =>
        {
            statement.OccurredAtMs -= 60_000;
            statement.Seen = seen;
        });
    }

    // The revocation is recorded when it holds, or just before: then it was announced.
    private static Draft AfterEnd(SeasonScript season, long ahead)
    {
        season.Record(season.KeyRevocation(season.Owner, "cooperative").With(statement => statement.KeyRevocation.RevokedFromMs += ahead));
        season.NowMs += ahead;
        return season.Harvest(Kg).With(statement => statement.OccurredAtMs -= 60_000);
    }

    private static Draft Second(SeasonScript season, ulong sequence, bool isWrong = false)
    {
        var first = season.Record(Linked(season.Harvest(Kg), 1));
        return Linked(season.Harvest(Kg), sequence, isWrong ? season.Area : first);
    }
}
