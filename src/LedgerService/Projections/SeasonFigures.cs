namespace Traceability.LedgerService.Projections;

/// <summary>What the statistics follower has counted.</summary>
/// <param name="AsOfEntry">Index of the last entry counted; null when there is none yet. The log may have gone on since.</param>
/// <param name="Statements">Statements by kind, named as in the contract, e.g. "harvest".</param>
/// <param name="Lots">Lots by the kind of statement that made them, then by claim when they were made: "certified", "withheld". Each lot once, whatever became of its claim later.</param>
/// <param name="PacksLabelled">Packs that got a label.</param>
public sealed record SeasonFigures(
    long? AsOfEntry,
    IReadOnlyDictionary<string, long> Statements,
    IReadOnlyDictionary<string, Dictionary<string, long>> Lots,
    long PacksLabelled);
