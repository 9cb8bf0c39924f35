namespace Traceability.LedgerService.Listings;

/// <summary>The log grew during every try to hold listings against one size of it.</summary>
internal sealed class LogMovedException() : Exception("The log grows faster than listings can be held against it. Go on later.");
