using Traceability.V1;

namespace Traceability.Cli.Texts;

/// <summary>Words for what an alert warns of.</summary>
internal static class AlertKinds
{
    public static Names<AlertKind> Names { get; } = new(
        "a kind of alert",
        (AlertKind.ClonedCode, "cloned-code|clone"),
        (AlertKind.FalseClaim, "false-claim"),
        (AlertKind.IllegalTrade, "illegal-trade"),
        (AlertKind.Unsafe, "unsafe"),
        (AlertKind.Stolen, "stolen"));
}
