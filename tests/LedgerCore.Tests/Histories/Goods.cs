using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerCore.Tests.Histories;

/// <summary>A lot as the statements tell it.</summary>
internal sealed class Goods(LotKey key, long massMg, long madeAtMs, LotKey[] parents)
{
    public LotKey Key { get; } = key;

    public long MassMg { get; } = massMg;

    public long MadeAtMs { get; } = madeAtMs;

    public LotKey[] Parents { get; } = parents;

    /// <summary>What was drawn, by which statement, when; what was taken back is gone from it.</summary>
    public List<(StatementId Step, long AtMs, long MassMg)> Draws { get; } = [];

    public bool IsVoided { get; set; }

    public long LeftMg => IsVoided ? 0 : MassMg - Draws.Sum(draw => draw.MassMg);
}
