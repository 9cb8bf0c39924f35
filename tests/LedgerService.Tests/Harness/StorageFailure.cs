namespace Traceability.LedgerService.Tests;

/// <summary>What a test made storage throw.</summary>
public sealed class StorageFailure(StorageStep step) : IOException($"Storage failed at {step}, as the test asked.");
