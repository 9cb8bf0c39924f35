namespace Traceability.LedgerCore.Tests.Keys;

/// <summary>Which arithmetic a test runs on.</summary>
public enum CurvePath
{
    /// <summary>The system's libsecp256k1.</summary>
    Native,

    /// <summary>The stand-in's managed backend, or the official package, which is managed throughout.</summary>
    Managed,
}
