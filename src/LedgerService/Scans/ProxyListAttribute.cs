using System.ComponentModel.DataAnnotations;

namespace Traceability.LedgerService.Scans;

/// <summary>A list that <see cref="TrustedProxies.TryRead"/> reads.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ProxyListAttribute : ValidationAttribute
{
    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is string list && TrustedProxies.TryRead(list) is not null;
}
