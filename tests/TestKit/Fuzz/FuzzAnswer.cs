namespace Traceability.TestKit.Fuzz;

/// <summary>What a parser said of one input.</summary>
/// <param name="Accepted">Whether it took the input.</param>
/// <param name="Broken">The promise that it broke, or null.</param>
public readonly record struct FuzzAnswer(bool Accepted, string? Broken)
{
    /// <summary>Refused, and the fault is named where the parser names faults.</summary>
    public static FuzzAnswer Refused => new(false, null);

    /// <summary>Taken, where there is no second writing to compare with.</summary>
    public static FuzzAnswer Taken => new(true, null);

    /// <summary>Taken; what was read must be written as what came in.</summary>
    public static FuzzAnswer Same(ReadOnlySpan<byte> input, ReadOnlySpan<byte> written) =>
        input.SequenceEqual(written) ? Taken : new(true, $"it is written again as {Convert.ToBase64String(written)}");

    /// <summary>The same for texts.</summary>
    public static FuzzAnswer Same(string input, string written) =>
        string.Equals(input, written, StringComparison.Ordinal) ? Taken : new(true, $"it is written again as \"{written}\"");

    /// <summary>Refused; the fault must be named.</summary>
    public static FuzzAnswer RefusedAs(string? fault) => string.IsNullOrWhiteSpace(fault) ? new(false, "it was refused and no fault is named") : Refused;
}
