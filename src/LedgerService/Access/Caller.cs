using Traceability.LedgerCore.Keys;
using Traceability.LedgerCore.Statements;

namespace Traceability.LedgerService.Access;

/// <summary>Who asks.</summary>
/// <param name="Party">The party whose key the caller proved; null for anybody.</param>
/// <param name="Role">What it reads as.</param>
/// <param name="Key">The key that it proved; null for anybody.</param>
internal sealed record Caller(StatementId? Party, ReaderRole Role, KeyId? Key)
{
    /// <summary>Anybody: sees what is public.</summary>
    public static Caller Anonymous { get; } = new(null, ReaderRole.Public, null);

    /// <summary>The role in words.</summary>
    public string RoleText => Role switch
    {
        ReaderRole.Participant => "other participants",
        ReaderRole.CertificationBody => "other certification bodies",
        ReaderRole.Auditor => "auditors",
        ReaderRole.SchemeOwner => "the scheme owner",
        _ => "everybody",
    };
}
