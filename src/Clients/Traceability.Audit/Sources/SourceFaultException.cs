namespace Traceability.Audit;

/// <summary>The log could not be read: that says nothing about it.</summary>
public sealed class SourceFaultException : Exception
{
    public SourceFaultException(string code, string sentence, string wayOut, bool isUnreachable = false)
        : base(sentence)
    {
        Code = code;
        WayOut = wayOut;
        IsUnreachable = isUnreachable;
    }

    /// <summary>Stable code, UPPER_SNAKE.</summary>
    public string Code { get; }

    /// <summary>What to do.</summary>
    public string WayOut { get; }

    /// <summary>Nobody answered; trying again may help.</summary>
    public bool IsUnreachable { get; }

    internal static SourceFaultException TooLong(string path, long most) => new(
        "SOURCE_TOO_LONG", $"{path} is longer than {most} bytes, which no file of that kind can be.", "It is no file of a log.");
}
