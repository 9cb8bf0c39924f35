namespace Traceability.LedgerService.Checkpoints;

/// <summary>Why a start is refused.</summary>
/// <param name="Code">Stable, UPPER_SNAKE: the first word of the line, and of a row of the table in docs/operations.md.</param>
/// <param name="Section">Heading of that page with the way out: one of <see cref="OperationsSection"/>.</param>
public sealed record StartRefusal(string Code, string Section)
{
    internal static readonly StartRefusal OptionsInvalid = new("OPTIONS_INVALID", OperationsSection.Start);
    internal static readonly StartRefusal FolderUnusable = new("DATA_FOLDER_UNUSABLE", OperationsSection.OnDisk);
    internal static readonly StartRefusal FolderInUse = new("DATA_FOLDER_IN_USE", OperationsSection.OnDisk);
    internal static readonly StartRefusal FileUnusable = new("FILE_UNUSABLE", OperationsSection.OnDisk);
    internal static readonly StartRefusal LedgerMissing = new("LEDGER_MISSING", OperationsSection.Begin);
    internal static readonly StartRefusal OriginMissing = new("ORIGIN_MISSING", OperationsSection.Begin);
    internal static readonly StartRefusal LedgerBegunElsewhere = new("LEDGER_BEGUN_ELSEWHERE", OperationsSection.Keys);
    internal static readonly StartRefusal KeysMissing = new("KEYS_MISSING", OperationsSection.Keys);
    internal static readonly StartRefusal KeyFileUnreadable = new("KEY_FILE_UNREADABLE", OperationsSection.Keys);
    internal static readonly StartRefusal KeyFileExposed = new("KEY_FILE_EXPOSED", OperationsSection.Keys);
    internal static readonly StartRefusal OriginDiffers = new("ORIGIN_DIFFERS", OperationsSection.Restore);
    internal static readonly StartRefusal DatabaseOfOther = new("DATABASE_OF_OTHER_LEDGER", OperationsSection.Restore);
    internal static readonly StartRefusal DatabaseOlder = new("DATABASE_OLDER", OperationsSection.Restore);
    internal static readonly StartRefusal DatabaseForked = new("DATABASE_FORKED", OperationsSection.Restore);
    internal static readonly StartRefusal CheckpointMissing = new("CHECKPOINT_MISSING", OperationsSection.Restore);
    internal static readonly StartRefusal CheckpointUnreadable = new("CHECKPOINT_UNREADABLE", OperationsSection.Restore);
    internal static readonly StartRefusal CheckpointOfOther = new("CHECKPOINT_OF_OTHER_LEDGER", OperationsSection.Restore);
    internal static readonly StartRefusal CheckpointAlone = new("CHECKPOINT_WITHOUT_LEDGER", OperationsSection.Restore);
    internal static readonly StartRefusal Damaged = new("LEDGER_DAMAGED", OperationsSection.Damage);
    internal static readonly StartRefusal DatabaseUnreadable = new("DATABASE_UNREADABLE", OperationsSection.Damage);
    internal static readonly StartRefusal DatabaseUnreachable = new("DATABASE_UNREACHABLE", OperationsSection.Database);
    internal static readonly StartRefusal DatabaseUnfit = new("DATABASE_UNFIT", OperationsSection.Database);
    internal static readonly StartRefusal ConnectionUnusable = new("CONNECTION_UNUSABLE", OperationsSection.Database);
    internal static readonly StartRefusal MigrationsPending = new("MIGRATIONS_PENDING", OperationsSection.Database);
    internal static readonly StartRefusal DatabaseNewer = new("DATABASE_NEWER", OperationsSection.Database);
    internal static readonly StartRefusal ClockBehind = new("CLOCK_BEHIND", OperationsSection.Clock);
    internal static readonly StartRefusal LogForked = new("LOG_FORKED", OperationsSection.Restore);
    internal static readonly StartRefusal PolicyUnusable = new("WITNESS_POLICY_UNUSABLE", OperationsSection.Witnesses);
    internal static readonly StartRefusal PortInUse = new("PORT_IN_USE", OperationsSection.Ports);
    internal static readonly StartRefusal PortNotAllowed = new("PORT_NOT_ALLOWED", OperationsSection.Ports);
    internal static readonly StartRefusal CertificateUnusable = new("TLS_CERTIFICATE_UNUSABLE", OperationsSection.Ports);
}
