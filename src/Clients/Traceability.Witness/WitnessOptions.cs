using System.Net;

namespace Traceability.Witness;

/// <summary>How a witness runs.</summary>
public sealed record WitnessOptions
{
    /// <summary>Folder of the witness, made by <see cref="WitnessFolder.Create"/>.</summary>
    public required string Directory { get; init; }

    /// <summary>Where it listens. Port 0 takes any. Default: any port of loopback.</summary>
    public IPEndPoint Listen { get; init; } = new(IPAddress.Loopback, 0);

    /// <summary>Requests that one address may make in a minute, 1 to 1,000,000. Default 600: ten a second.</summary>
    public int PerMinute { get; init; } = 600;
}
