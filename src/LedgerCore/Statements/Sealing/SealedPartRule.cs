using Google.Protobuf;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerCore.Statements;

/// <summary>A sealed part that a body has: its name, its class, and how its content is read.</summary>
internal sealed record SealedPartRule(string Name, V1.SealedClass Class, bool IsRequired, SealedPartRule.Reader? Read = null)
{
    private static readonly SealedPartRule[] None = [];

    private static readonly Dictionary<Body, SealedPartRule[]> ByBody = new()
    {
        [Body.Area] = [Restricted("boundary", V1.AreaBoundary.Parser, (_, part) => AreaShape.Check(part))],
        [Body.Audit] = [Restricted("findings", V1.AuditFindings.Parser, (_, part) => AuditShape.Check(part))],
        [Body.Quota] = [Restricted("quota", V1.QuotaAmount.Parser, (_, part) => QuotaShape.Check(part))],
        [Body.ResourceInventory] = [Restricted("inventory", V1.InventoryAmounts.Parser, (_, part) => ResourceInventoryShape.Check(part))],
        [Body.CollectorApproval] = [new SealedPartRule("person", V1.SealedClass.Personal, IsRequired: false, (_, _) => (null, null))],
        [Body.Harvest] =
        [
            new SealedPartRule(OpenedParts.CollectorName, V1.SealedClass.Personal, IsRequired: false),
            Restricted("measures", V1.HarvestMeasures.Parser, (_, part) => HarvestShape.Check(part)),
        ],
        [Body.Processing] =
        [
            Restricted("amounts", V1.ProcessingAmounts.Parser, (statement, part) => ProcessingShape.Check(statement.Processing, part)),
        ],
        [Body.Formulation] =
        [
            Restricted("recipe", V1.Recipe.Parser, (statement, part) => FormulationShape.Check(statement.Formulation, part)),
        ],
        [Body.Sale] = [Restricted("terms", V1.SaleTerms.Parser, (_, part) => SaleShape.Check(part))],
        [Body.SaleReceipt] = [Restricted("received", V1.SaleReceived.Parser, (_, part) => SaleShape.Check(part))],
        [Body.TradePermit] = [Restricted("permit", V1.PermitQuantity.Parser, (_, part) => TradePermitShape.Check(part))],
        [Body.AccessCompliance] = [new SealedPartRule("person", V1.SealedClass.Personal, IsRequired: false)],
        [Body.PremiumReceipt] = [Restricted("premium", V1.PremiumAmount.Parser, (_, part) => DeclarationShape.Check(part))],
        [Body.AnnualDeclaration] = [Restricted("declaration", V1.DeclaredYear.Parser, (_, part) => DeclarationShape.Check(part))],
        [Body.LabelBatch] = [Restricted("serials", V1.SerialSeed.Parser, (statement, part) => LabelBatchShape.Check(statement.LabelBatch, part))],
    };

    /// <summary>Reads and checks content.</summary>
    internal delegate (IMessage? Content, Refusal? Refusal) Reader(V1.Statement statement, ReadOnlySpan<byte> content);

    public static IReadOnlyList<SealedPartRule> Of(Body body) => ByBody.GetValueOrDefault(body, None);

    private static SealedPartRule Restricted<T>(string name, MessageParser<T> parser, Func<V1.Statement, T, Refusal?> shape)
        where T : class, IMessage<T> =>
        new(name, V1.SealedClass.Restricted, IsRequired: true, (statement, bytes) =>
            CanonicalMessage.TryParse(bytes, parser, $"sealed part \"{name}\"", out var content, out var refusal)
                ? (content, shape(statement, content))
                : (null, refusal));
}
