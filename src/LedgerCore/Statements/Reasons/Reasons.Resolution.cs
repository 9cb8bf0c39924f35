namespace Traceability.LedgerCore.Statements;

public static partial class Reasons
{
    public static readonly Reason ResolutionNotByBody = new("RESOLUTION_NOT_BY_BODY", ReasonKind.Refused,
        "The issuer neither described the area of lot {lot} nor registered its holder.",
        "Ask the certification body of the area or of the holder, or the scheme owner.");

    public static readonly Reason ClaimNotWithheld = new("CLAIM_NOT_WITHHELD", ReasonKind.Refused,
        "The claim of lot {lot} is not withheld.",
        "Nothing to resolve.");

    public static readonly Reason LotAlreadyUsed = new("LOT_ALREADY_USED", ReasonKind.Refused,
        "Something was made from lot {lot} already; restoring it would change other lots unseen.",
        "A lot is restored before anything is drawn from it; what was made from it stays without the claim.");

    public static readonly Reason NotResolvable = new("NOT_RESOLVABLE", ReasonKind.Refused,
        "The claim of lot {lot} cannot be restored: {why}.",
        "Use the lot without the claim; KEEP puts on record that somebody has looked at it.");
}
