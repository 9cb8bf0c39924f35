namespace Traceability.LedgerCore.Bundles;

/// <summary>Every check of a bundle, in the order in which they are made and reported.</summary>
internal static class BundleRules
{
    private const string Format = "format";
    private const string Checkpoint = "checkpoint";
    private const string Entries = "entries";
    private const string Inclusion = "inclusion";
    private const string Signers = "signers";
    private const string Rights = "rights";
    private const string Chain = "chain";
    private const string Harvests = "harvests";
    private const string Claim = "claim";
    private const string Serial = "serial";
    private const string Status = "status";
    private const string Corrections = "corrections";
    private const string Code = "code";

    public static IReadOnlyList<BundleRule> InOrder { get; } =
    [
        new(Format, [], Always, FileIsABundle.FaultIn, FileIsABundle.Shown),
        new(Checkpoint, [Format], Always, CheckpointIsTheLedgers.FaultIn, CheckpointIsTheLedgers.Shown),
        new(Entries, [Format], Always, StatementsAreWhole.FaultIn, StatementsAreWhole.Shown),
        new(Inclusion, [Checkpoint, Entries], Always, EntriesAreInTheLog.FaultIn, EntriesAreInTheLog.Shown),
        new(Signers, [Entries], Always, SignersWereInForce.FaultIn, SignersWereInForce.Shown),
        new(Rights, [Entries], Always, BodiesHadTheRight.FaultIn, BodiesHadTheRight.Shown),
        new(Chain, [Entries], Always, ChainIsComplete.FaultIn, ChainIsComplete.Shown),
        new(Status, [Checkpoint], Always, StatusIsTheLedgers.FaultIn, StatusIsTheLedgers.Shown),
        new(Corrections, [Chain, Signers, Status], Always, CorrectionsAreTold.FaultIn, CorrectionsAreTold.Shown),
        new(Harvests, [Chain, Rights, Signers, Status], Always, HarvestsWereCertified.FaultIn, HarvestsWereCertified.Shown),
        new(Claim, [Chain, Status], Always, ClaimWasKept.FaultIn, ClaimWasKept.Shown),
        new(Serial, [Chain, Status], HasSerial, SerialIsOfTheBatch.FaultIn, SerialIsOfTheBatch.Shown),
        new(Code, [Chain], HasExpectation, CodeIsTheOneAsked.FaultIn, CodeIsTheOneAsked.Shown),
    ];

    private static bool Always(BundleCase ruled) => true;

    private static bool HasExpectation(BundleCase ruled) => ruled.Expected is not null;

    private static bool HasSerial(BundleCase ruled) => ruled.Bundle.Serial is not null;
}
