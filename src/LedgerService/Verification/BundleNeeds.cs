using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Body = Traceability.V1.Statement.BodyOneofCase;

namespace Traceability.LedgerService.Verification;

/// <summary>What else a bundle must hold when it holds a statement.</summary>
internal static class BundleNeeds
{
    /// <summary>Statements that it names, except inputs: ancestry is followed by <see cref="Ancestry"/>.</summary>
    public static IEnumerable<StatementId> Named(V1.Statement message) => Fields(message)
        .Where(field => field.Length == StatementId.Size)
        .Select(field => StatementId.TryFromBytes(field.Span, out var id) ? id : default);

    /// <summary>Whether the rules ask that its issuer be the scheme owner or an accredited body.</summary>
    public static bool AsksAccreditation(V1.Statement message) => message.BodyCase
        is Body.Party or Body.RoleChange or Body.Unit or Body.Area or Body.Audit or Body.NonConformityClosure or Body.Certificate
            or Body.CertificateStatus;

    /// <summary>The standard whose gate the rules ask for; null when they ask for none.</summary>
    public static string? StandardOf(V1.Statement message) => message.BodyCase switch
    {
        Body.Certificate => message.Certificate.Standard,
        Body.Audit => message.Audit.Standard,
        _ => null,
    };

    private static IEnumerable<ByteString> Fields(V1.Statement message)
    {
        IEnumerable<ByteString> named = message.BodyCase switch
        {
            Body.Accreditation => [message.Accreditation.CertificationBody],
            Body.Area => [message.Area.Operator],
            Body.RoleChange => [message.RoleChange.Party],
            Body.AccreditationWithdrawal => [message.AccreditationWithdrawal.Accreditation, message.AccreditationWithdrawal.CertificationBody],
            Body.Unit => [message.Unit.Operator],
            Body.Audit => [message.Audit.Operator],
            Body.NonConformityClosure => [message.NonConformityClosure.Audit, message.NonConformityClosure.Operator],
            Body.Certificate =>
            [
                message.Certificate.Operator,
                message.Certificate.Audit,
                .. message.Certificate.Scope.SelectMany(line => line.Units.Append(line.Area)),
            ],
            Body.CertificateStatus => [message.CertificateStatus.Certificate],
            Body.Harvest => [message.Harvest.Area, message.Harvest.Unit],
            Body.Processing => [message.Processing.Unit],
            Body.Formulation => [message.Formulation.Unit],
            Body.KeyGrant => message.KeyGrant.Limits?.Areas ?? [],
            Body.Sale => [message.Sale.Buyer],
            _ => [],
        };
        return named.Append(message.Issuer);
    }
}
