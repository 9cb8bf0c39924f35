namespace Traceability.Bench;

/// <summary>What a client that only counts looks at in an answer.</summary>
internal sealed class RawAnswer
{
    private RawAnswer()
    {
    }

    /// <summary>There is a receipt.</summary>
    public static RawAnswer Taken { get; } = new();

    /// <summary>There is a refusal.</summary>
    public static RawAnswer Refused { get; } = new();
}
