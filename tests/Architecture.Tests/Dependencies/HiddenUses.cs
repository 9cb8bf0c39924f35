namespace Traceability.Architecture.Tests.Dependencies;

/// <summary>One use of each kind, for the reader of assemblies to find.</summary>
internal sealed class HiddenUses
{
    public Version? Signature { get; set; }

    public static string Instruction(string text) => Uri.EscapeDataString(text);

    public static object GenericArgument() => new List<System.Text.Rune>();

    public static Func<double> Closure(double of) => () => Math.Cbrt(of);

    public static async Task Async() => await Task.Yield();
}
