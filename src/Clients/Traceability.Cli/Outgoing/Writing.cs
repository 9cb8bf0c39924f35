using Traceability.Cli.Commands;
using Traceability.Cli.Workspaces;
using Traceability.Client;
using Traceability.LedgerCore.Statements;

namespace Traceability.Cli.Outgoing;

/// <summary>What a command that writes statements has at hand.</summary>
/// <param name="Run">The run.</param>
/// <param name="Workspace">The workspace.</param>
/// <param name="Key">The key that signs.</param>
/// <param name="Issuer">The key's party.</param>
/// <param name="Drafts">Writes statements for the key's party.</param>
/// <param name="Client">Null without a network.</param>
/// <param name="OccurredAt">When it happened; null for now.</param>
internal sealed record Writing(
    Invocation Run, Workspace Workspace, WorkspaceKey Key, StatementId Issuer, Drafts Drafts, LedgerClient? Client, DateTimeOffset? OccurredAt)
{
    private readonly Lazy<KnownIds> known = new(() => KnownIds.Of(Workspace));

    /// <summary>Ids of the workspace.</summary>
    public KnownIds Known => known.Value;

    /// <summary>A lot as it is typed.</summary>
    public LotKey Lot(string text) => Known.ReadLot(text);

    /// <summary>A party as it is typed: an id, its first characters, or the name of a key kept here.</summary>
    public StatementId Party(string text) => Known.ReadParty(Workspace, text);

    /// <summary>An area as it is typed. One that this workspace has not met is looked up among those of the key's party.</summary>
    public async Task<StatementId> AreaAsync(string text)
    {
        if (Known.Find(text) is null && Client is not null)
        {
            var areas = await Client.ListAreasAsync(Issuer, Run.Cancellation);
            Known.AddRange(areas.Select(area => Views.Ids.Hex(area.Id)));
        }

        return Known.Read(text, "area");
    }

    /// <summary>A unit as it is typed. One that this workspace has not met is looked up among those of the key's party.</summary>
    public async Task<StatementId> UnitAsync(string text)
    {
        if (Known.Find(text) is null && Client is not null)
        {
            var units = await Client.ListUnitsAsync(Issuer, Run.Cancellation);
            Known.AddRange(units.Select(unit => Views.Ids.Hex(unit.Id)));
        }

        return Known.Read(text, "unit");
    }
}
