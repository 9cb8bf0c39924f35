namespace Traceability.TestKit.Fuzz;

/// <summary>A parser of outside input, and what must hold of it whatever comes in.</summary>
/// <param name="Name">Names it in failures and in the list of regressions.</param>
/// <param name="Parse">
/// Runs the parser once and answers what it said, or why it broke a promise. It must not throw: that is the first promise.
/// </param>
/// <param name="Seeds">Inputs that are valid or nearly so.</param>
public sealed record FuzzTarget(string Name, Func<byte[], FuzzAnswer> Parse, params IReadOnlyList<byte[]> Seeds)
{
    /// <summary>Words that mean something in the format.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Most bytes allocated whatever the input is.</summary>
    public long FixedAllocation { get; init; } = 32 * 1024;

    /// <summary>Most bytes allocated for each byte of input, beside those.</summary>
    public long AllocationPerByte { get; init; } = 64;

    /// <summary>Longest input that is made, in bytes.</summary>
    public int MaxLength { get; init; } = 16 * 1024;
}
