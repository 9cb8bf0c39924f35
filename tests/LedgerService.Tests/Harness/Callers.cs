using Traceability.LedgerService.Access;
using Traceability.TestKit;

namespace Traceability.LedgerService.Tests;

/// <summary>People of a season as the gate would let them in.</summary>
internal static class Callers
{
    public static Caller Of(Actor actor) => new(actor.Id, RoleOf(actor.Name), actor.Key.Public.Id);

    private static ReaderRole RoleOf(string name) => name switch
    {
        "scheme owner" => ReaderRole.SchemeOwner,
        "certification body" or "other body" => ReaderRole.CertificationBody,
        _ => ReaderRole.Participant,
    };
}
