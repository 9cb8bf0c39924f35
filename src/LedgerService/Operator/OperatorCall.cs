using System.Security.Cryptography;

namespace Traceability.LedgerService.Operator;

/// <summary>One call of an operator's command: the words after the verb, and the same options as the service takes.</summary>
/// <param name="Words">What follows the verb, before the first option.</param>
/// <param name="Options">As the service would read them: files, environment, command line.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">Why it did not do what it was asked to.</param>
/// <param name="Time">The clock.</param>
/// <param name="Random">For new keys.</param>
internal sealed record OperatorCall(
    IReadOnlyList<string> Words, LedgerOptions Options, TextWriter Output, TextWriter Error, TimeProvider Time, RandomNumberGenerator Random)
{
    /// <summary>Exit code of a call that did what it was asked to.</summary>
    public const int Done = 0;

    /// <summary>Exit code of a call that was refused: nothing was changed.</summary>
    public const int Refused = 1;

    /// <summary>Exit code of a call with wrong words.</summary>
    public const int Usage = 2;

    /// <summary>Says why nothing was done.</summary>
    public int Refuse(string sentence)
    {
        Error.WriteLine(sentence);
        return Refused;
    }

    /// <summary>Says how the command is written.</summary>
    public int Misused(string usage)
    {
        Error.WriteLine(usage);
        return Usage;
    }
}
