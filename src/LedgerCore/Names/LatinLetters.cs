using System.Collections.Frozen;

namespace Traceability.LedgerCore.Names;

/// <summary>
/// Letters with marks, joined letters and letters in rings as the plain ones that they are read as (their compatibility decomposition in
/// the Unicode Character Database, without marks). A table of our own: programs here run without the platform's tables of languages.
/// </summary>
public static class LatinLetters
{
    // Each word: the lower-case letter, and what it is read as.
    private const string Table = ""
        + "ªa ²2 ³3 ¹1 ºo ßss àa áa âa ãa äa åa æae çc èe ée êe ëe ìi íi îi ïi ðd ñn òo óo ôo õo öo øo ùu úu ûu üu ýy "
        + "þth ÿy āa ăa ąa ćc ĉc ċc čc ďd đd ēe ĕe ėe ęe ěe ĝg ğg ġg ģg ĥh ħh ĩi īi ĭi įi ıi ĳij ĵj ķk ĺl ļl ľl łl ńn ņn "
        + "ňn ŉn ōo ŏo őo œoe ŕr ŗr řr śs ŝs şs šs ţt ťt ŧt ũu ūu ŭu ůu űu ųu ŵw ŷy źz żz žz ſs ơo ưu ǆdz ǉlj ǌnj ǎa ǐi "
        + "ǒo ǔu ǖu ǘu ǚu ǜu ǟa ǡa ǣae ǧg ǩk ǫo ǭo ǰj ǳdz ǵg ǹn ǻa ǽae ǿo ȁa ȃa ȅe ȇe ȉi ȋi ȍo ȏo ȑr ȓr ȕu ȗu șs țt ȟh "
        + "ȧa ȩe ȫo ȭo ȯo ȱo ȳy ḁa ḃb ḅb ḇb ḉc ḋd ḍd ḏd ḑd ḓd ḕe ḗe ḙe ḛe ḝe ḟf ḡg ḣh ḥh ḧh ḩh ḫh ḭi ḯi ḱk ḳk ḵk ḷl ḹl "
        + "ḻl ḽl ḿm ṁm ṃm ṅn ṇn ṉn ṋn ṍo ṏo ṑo ṓo ṕp ṗp ṙr ṛr ṝr ṟr ṡs ṣs ṥs ṧs ṩs ṫt ṭt ṯt ṱt ṳu ṵu ṷu ṹu ṻu ṽv ṿv ẁw "
        + "ẃw ẅw ẇw ẉw ẋx ẍx ẏy ẑz ẓz ẕz ẖh ẗt ẘw ẙy ẛs ạa ảa ấa ầa ẩa ẫa ậa ắa ằa ẳa ẵa ặa ẹe ẻe ẽe ếe ềe ểe ễe ệe ỉi "
        + "ịi ọo ỏo ốo ồo ổo ỗo ộo ớo ờo ởo ỡo ợo ụu ủu ứu ừu ửu ữu ựu ỳy ỵy ỷy ỹy ⁰0 ⁱi ⁴4 ⁵5 ⁶6 ⁷7 ⁸8 ⁹9 ⁿn ₀0 ₁1 ₂2 "
        + "₃3 ₄4 ₅5 ₆6 ₇7 ₈8 ₉9 ₐa ₑe ₒo ₓx ₕh ₖk ₗl ₘm ₙn ₚp ₛs ₜt ℂc ℊg ℋh ℌh ℍh ℎh ℏh ℐi ℑi ℒl ℓl ℕn №no ℙp ℚq ℛr ℜr "
        + "ℝr ℤz ℨz ℬb ℭc ℯe ℰe ℱf ℳm ℴo ℹi ⅅd ⅆd ⅇe ⅈi ⅉj Ⓐa Ⓑb Ⓒc Ⓓd Ⓔe Ⓕf Ⓖg Ⓗh Ⓘi Ⓙj Ⓚk Ⓛl Ⓜm Ⓝn "
        + "Ⓞo Ⓟp Ⓠq Ⓡr Ⓢs Ⓣt Ⓤu Ⓥv Ⓦw Ⓧx Ⓨy Ⓩz ⓐa ⓑb ⓒc ⓓd ⓔe ⓕf ⓖg ⓗh ⓘi ⓙj ⓚk ⓛl ⓜm ⓝn ⓞo ⓟp ⓠq ⓡr ⓢs ⓣt ⓤu ⓥv ⓦw ⓧx "
        + "ⓨy ⓩz ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst ";

    private const int FullWidth = 0xff01;
    private const int FullWidthEnd = 0xff5e;
    private const int Mathematical = 0x1d400;
    private const int MathematicalEnd = 0x1d6a3;
    private const int MathematicalDigits = 0x1d7ce;
    private const int MathematicalDigitsEnd = 0x1d7ff;

    private static readonly FrozenDictionary<char, string> Plain = Table
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(word => word[0], word => word[1..]);

    /// <summary>The plain letters, one to three, of a lower-case letter with marks; false for ASCII, and when it is none of Latin writing.</summary>
    public static bool TryFind(char letter, out string plain)
    {
        var found = Plain.TryGetValue(letter, out var text);
        plain = text ?? "";
        return found;
    }

    /// <summary>The ASCII character of a wide one, or of one of mathematical writing; 0 for all others.</summary>
    public static char Narrow(int character) => character switch
    {
        >= FullWidth and <= FullWidthEnd => (char)(character - FullWidth + '!'),
        >= Mathematical and <= MathematicalEnd => LetterOf((character - Mathematical) % 52),
        >= MathematicalDigits and <= MathematicalDigitsEnd => (char)('0' + ((character - MathematicalDigits) % 10)),
        _ => '\0',
    };

    private static char LetterOf(int place) => (char)(place < 26 ? 'A' + place : 'a' + place - 26);
}
