using Traceability.V1;

namespace Traceability.Client;

/// <summary>A statement to queue.</summary>
/// <param name="Statement">Signed; its bytes are kept as they are.</param>
/// <param name="Summary">One line for people, up to 500 characters.</param>
public sealed record OutboxEntry(SignedStatement Statement, string Summary);
