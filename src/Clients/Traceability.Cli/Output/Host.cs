using System.Security.Cryptography;

namespace Traceability.Cli.Output;

/// <summary>What commands touch of the machine beside files, so that a test can hand them something else.</summary>
/// <param name="Output">Results, and with --json nothing but JSON.</param>
/// <param name="Error">Messages, progress, faults.</param>
/// <param name="OutputIsScreen">Results are read by a person, not by a file or pipe.</param>
/// <param name="ErrorIsScreen">Messages are read by a person.</param>
/// <param name="Colors">False when NO_COLOR is set.</param>
/// <param name="Time">The clock.</param>
/// <param name="Random">For keys, salts and serial seeds.</param>
internal sealed record Host(
    TextWriter Output, TextWriter Error, bool OutputIsScreen, bool ErrorIsScreen, bool Colors, TimeProvider Time, RandomNumberGenerator Random)
{
    /// <summary>That of this process. Caller disposes <see cref="Random"/> with the process.</summary>
    public static Host OfThisProcess() => new(
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected,
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        TimeProvider.System,
        RandomNumberGenerator.Create());
}
