namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>How a link is written.</summary>
[Flags]
public enum LinkForm
{
    /// <summary>Identifiers as digits.</summary>
    Plain = 0,

    /// <summary>Short names where an identifier has one, as older links have them.</summary>
    ShortNames = 1,

    /// <summary>Everything of GS1 in one segment of base64url.</summary>
    Compressed = 2,

    /// <summary>The key as it is, the rest in one segment behind it.</summary>
    PartlyCompressed = 4,

    /// <summary>With one of the compressed forms: the other pairs of the query too.</summary>
    CompressOthers = 8,

    /// <summary>With one of the compressed forms: two identifiers that often go together get one code, which is shorter.</summary>
    Pairs = 16,
}
