using Google.Protobuf;
using Traceability.Cli.Output;
using Traceability.Client;
using Traceability.LedgerCore.Statements;
using Traceability.V1;

namespace Traceability.Cli.Workspaces;

/// <summary>
/// The ids that this workspace has met: of its statements, of what they name, of its parties, and what it was shown. They may be typed as their first
/// characters, 8 or more, while no other known id begins alike.
/// </summary>
internal sealed class KnownIds
{
    /// <summary>Fewest characters of a shortened id.</summary>
    public const int ShortestPrefix = 8;

    private static readonly ByteString[] None = [];

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public static KnownIds Of(Workspace workspace)
    {
        var known = new KnownIds();
        known.AddRange(ShownIds.Read(workspace));
        known.AddRange(workspace.Keys.List().Select(key => key.Party).OfType<StatementId>().Select(id => id.ToString()));
        foreach (var item in workspace.Outbox.List())
        {
            known.ids.Add(item.Id.ToString());
            known.AddRange(NamedIn(Statement.Parser.ParseFrom(item.Statement.Statement)));
        }

        return known;
    }

    public void AddRange(IEnumerable<string> more) => ids.UnionWith(more);

    /// <summary>The id that a text means; null when none is known. A whole id need not be known.</summary>
    /// <exception cref="CommandHalt">The text is no id, or begins several.</exception>
    public StatementId? Find(string text)
    {
        var hex = text.Trim().ToLowerInvariant();
        if (StatementId.TryParse(hex, out var id))
        {
            return id;
        }

        if (hex.Length < ShortestPrefix || hex.Length >= 2 * StatementId.Size || !hex.All(char.IsAsciiHexDigitLower))
        {
            throw new CommandHalt(
                "ID_MALFORMED", $"'{text}' is no id.", $"Write 64 hex digits, or the first {ShortestPrefix} or more of an id known here.", ExitCode.Usage);
        }

        var found = ids.Where(one => one.StartsWith(hex, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(6).ToArray();
        return found.Length switch
        {
            0 => null,
            1 => StatementId.TryParse(found[0], out id) ? id : null,
            _ => throw new CommandHalt("ID_AMBIGUOUS", $"Several known ids begin with {hex}.", $"Write more of it: {string.Join(", ", found)}.", ExitCode.Usage),
        };
    }

    private static IEnumerable<string> NamedIn(Statement statement)
    {
        IEnumerable<ByteString> named =
        [
            statement.Issuer,
            .. statement.Area is { } area ? [area.Operator] : None,
            .. statement.Accreditation is { } accreditation ? [accreditation.CertificationBody] : None,
            .. statement.Certificate is { } certificate ? [certificate.Operator, .. certificate.Scope.Select(line => line.Area)] : None,
            .. statement.RoleChange is { } role ? [role.Party] : None,
            .. statement.Unit is { } unit ? [unit.Operator] : None,
            .. statement.Audit is { } audit ? [audit.Operator] : None,
            .. statement.Quota is { } quota ? [quota.Area] : None,
            .. statement.Harvest is { } harvest ? [harvest.Area] : None,
            .. statement.Processing?.Inputs.Select(lot => lot.StatementId) ?? [],
            .. statement.Formulation?.Inputs.Select(lot => lot.StatementId) ?? [],
            .. statement.Sale is { } sale ? [sale.Buyer, sale.Lot.StatementId] : None,
            .. statement.SaleReceipt is { } receipt ? [receipt.Sale] : None,
            .. statement.SaleRejection is { } rejection ? [rejection.Sale] : None,
            .. statement.SaleLapse is { } lapse ? [lapse.Sale] : None,
            .. statement.PremiumReceipt is { } premium ? [premium.Sale] : None,
            .. statement.LabelBatch is { } labels ? [labels.Lot.StatementId, labels.Follows] : None,
            .. statement.LabelVoid is { } voided ? [voided.LabelBatch] : None,
            .. statement.LabelActivation is { } activated ? [activated.LabelBatch] : None,
        ];
        return named.Where(id => id.Length == StatementId.Size).Select(id => Convert.ToHexStringLower(id.Span));
    }
}
