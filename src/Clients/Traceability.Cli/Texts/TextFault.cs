namespace Traceability.Cli.Texts;

/// <summary>What is wrong with a text that somebody typed, and how to mend it. Two plain sentences.</summary>
internal sealed record TextFault(string What, string Mend)
{
    public override string ToString() => $"{What} {Mend}";
}
