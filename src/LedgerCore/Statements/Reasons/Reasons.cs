using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Traceability.LedgerCore.Statements;

/// <summary>The closed catalogue of reasons, split by theme. docs/rules.md tells the rule behind each.</summary>
public static partial class Reasons
{
    private static readonly Lazy<IReadOnlyList<Reason>> Catalogue = new(() =>
    [
        .. typeof(Reasons).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null))
            .OfType<Reason>()
            .OrderBy(reason => reason.Code, StringComparer.Ordinal),
    ]);

    private static readonly Lazy<FrozenDictionary<string, Reason>> ByCode =
        new(() => All.ToFrozenDictionary(reason => reason.Code, StringComparer.Ordinal));

    /// <summary>Every reason, by code.</summary>
    public static IReadOnlyList<Reason> All => Catalogue.Value;

    /// <summary>The reason of a code.</summary>
    public static bool TryGet(string code, [NotNullWhen(true)] out Reason? reason) => ByCode.Value.TryGetValue(code, out reason);
}
