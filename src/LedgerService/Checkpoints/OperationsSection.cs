namespace Traceability.LedgerService.Checkpoints;

/// <summary>Headings of docs/operations.md that a refusal to start points to. A test holds both together.</summary>
internal static class OperationsSection
{
    public const string Begin = "Begin a ledger";
    public const string Clock = "Clock";
    public const string Damage = "Damage";
    public const string Database = "Choose a database";
    public const string OnDisk = "What is on disk";
    public const string Keys = "Keys";
    public const string Ports = "Ports";
    public const string Restore = "Restore";
    public const string Start = "When it does not start";
    public const string Witnesses = "Witnesses";
}
