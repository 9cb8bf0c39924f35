namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>What part of an element's value has to fulfil beside its length and characters.</summary>
[Flags]
internal enum DataCheck
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The last digit is the check digit (GS1 General Specifications §7.9.1).</summary>
    CheckDigit = 1,

    /// <summary>The last two are check characters (§7.9.5).</summary>
    CheckCharacters = 1 << 1,

    /// <summary>YYMMDD.</summary>
    Day = 1 << 2,

    /// <summary>YYMMDD where DD may be 00, the whole month.</summary>
    DayOrMonth = 1 << 3,

    /// <summary>YYYYMMDD.</summary>
    LongDay = 1 << 4,

    /// <summary>HHMM.</summary>
    HourMinute = 1 << 5,

    /// <summary>HH.</summary>
    Hour = 1 << 6,

    /// <summary>00 to 59.</summary>
    Sixty = 1 << 7,

    /// <summary>Not zero.</summary>
    NotZero = 1 << 8,

    /// <summary>Zeros only.</summary>
    Zero = 1 << 9,

    /// <summary>0 or 1.</summary>
    YesNo = 1 << 10,

    /// <summary>0, 1 or 9.</summary>
    Winding = 1 << 11,

    /// <summary>Piece and total, two digits each: 1 ≤ piece ≤ total.</summary>
    PieceOfTotal = 1 << 12,

    /// <summary>The first digit is not 0 unless it is the only one.</summary>
    NoLeadingZero = 1 << 13,

    /// <summary>Something else than digits is in it.</summary>
    NonDigit = 1 << 14,

    /// <summary>At most 180 degrees in ten-millionths, from the south pole.</summary>
    Latitude = 1 << 15,

    /// <summary>At most 360 degrees in ten-millionths.</summary>
    Longitude = 1 << 16,

    /// <summary>A hyphen: below zero.</summary>
    Hyphen = 1 << 17,

    /// <summary>ISO 7064 MOD 97-10 as bank account numbers have it (ISO 13616).</summary>
    Iban = 1 << 18,
}
