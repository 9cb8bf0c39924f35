namespace Traceability.LedgerService.Access;

/// <summary>Who reads how much of one surface.</summary>
/// <param name="Surface">An rpc as "/package.Service/Method", or a route as "GET /pattern".</param>
/// <param name="Public">Anybody.</param>
/// <param name="Participant">A party that holds a role.</param>
/// <param name="CertificationBody">A certification body.</param>
/// <param name="Auditor">An auditor.</param>
/// <param name="SchemeOwner">The scheme owner.</param>
internal sealed record AccessRow(
    string Surface, Extent Public, Extent Participant, Extent CertificationBody, Extent Auditor, Extent SchemeOwner)
{
    /// <summary>Whether who asks makes no difference.</summary>
    public bool IsForEverybody => Public == Extent.Whole;

    /// <summary>How much a role reads.</summary>
    public Extent Of(ReaderRole role) => role switch
    {
        ReaderRole.SchemeOwner => SchemeOwner,
        ReaderRole.Auditor => Auditor,
        ReaderRole.CertificationBody => CertificationBody,
        ReaderRole.Participant => Participant,
        _ => Public,
    };
}
