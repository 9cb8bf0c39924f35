namespace Traceability.LedgerCore.Names;

/// <summary>What kind of name names a plant, the surest first.</summary>
public enum NameKind
{
    /// <summary>Scientific name.</summary>
    Accepted = 1,

    /// <summary>Scientific synonym.</summary>
    Synonym = 2,

    /// <summary>Name in trade, such as a pharmacopoeia's.</summary>
    Trade = 3,

    /// <summary>Common name.</summary>
    Common = 4,

    /// <summary>Chinese name in Latin letters.</summary>
    Pinyin = 5,

    /// <summary>Word that sellers use so as not to name the plant.</summary>
    CodeWord = 6,
}
