namespace Traceability.LedgerCore.Custody;

/// <summary>
/// How much narrower a degree of longitude is than one of latitude, in millionths: a table of whole degrees with
/// straight lines between, so that every machine gets the same integers (docs/rules.md, OUTSIDE_AREA).
/// </summary>
internal static class Cosine
{
    /// <summary>The value at the equator.</summary>
    public const long One = 1_000_000;

    private const long DegreeE7 = 10_000_000;

    private static readonly long[] WholeDegrees =
    [
        1_000_000, 999_848, 999_391, 998_630, 997_564, 996_195, 994_522, 992_546, 990_268, 987_688,
        984_808, 981_627, 978_148, 974_370, 970_296, 965_926, 961_262, 956_305, 951_057, 945_519,
        939_693, 933_580, 927_184, 920_505, 913_545, 906_308, 898_794, 891_007, 882_948, 874_620,
        866_025, 857_167, 848_048, 838_671, 829_038, 819_152, 809_017, 798_636, 788_011, 777_146,
        766_044, 754_710, 743_145, 731_354, 719_340, 707_107, 694_658, 681_998, 669_131, 656_059,
        642_788, 629_320, 615_661, 601_815, 587_785, 573_576, 559_193, 544_639, 529_919, 515_038,
        500_000, 484_810, 469_472, 453_990, 438_371, 422_618, 406_737, 390_731, 374_607, 358_368,
        342_020, 325_568, 309_017, 292_372, 275_637, 258_819, 241_922, 224_951, 207_912, 190_809,
        173_648, 156_434, 139_173, 121_869, 104_528, 87_156, 69_756, 52_336, 34_899, 17_452,
        0,
    ];

    /// <summary>floor((c[d]·(1° − rest) + c[d+1]·rest) / 1°), d and rest being the whole degrees and the rest of |latitude|</summary>
    public static long At(int latitudeE7)
    {
        var latitude = Math.Abs((long)latitudeE7);
        var (degree, rest) = (latitude / DegreeE7, latitude % DegreeE7);
        return rest == 0
            ? WholeDegrees[degree]
            : ((WholeDegrees[degree] * (DegreeE7 - rest)) + (WholeDegrees[degree + 1] * rest)) / DegreeE7;
    }
}
