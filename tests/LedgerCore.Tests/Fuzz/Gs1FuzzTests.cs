using Traceability.LedgerCore.Labels.Gs1;
using Traceability.TestKit.Fuzz;

namespace Traceability.LedgerCore.Tests.Fuzz;

public sealed class Gs1FuzzTests
{
    private const double Seconds = 0.8;

    [Fact]
    public void A_digital_link_of_anybody_is_one_canonical_address_or_nothing() => FuzzRun.Of(
        FuzzText.Target(
            "gs1 link",
            text => Gs1Link.TryParse(text, out var link) ? Again(link) : FuzzAnswer.Refused,
            "https://id.gs1.org/01/05412345000013/10/ABC123/21/72292641703?17=290331&a=b&c#d",
            "https://id.gs1.org/gtin/5412345000013/cpv/A%2fB?exp=290331",
            "https://id.gs1.org/AQnYUc1gmiCNV4JGLo3Dfg2q72Etrue8K7RPRWwjc0D4?someparameter",
            "https://id.gs1.org/01/05412345000013/EEarwSMXRuGyELhqfRXTg",
            "https://id.gs1.org/gBCVYNWjFkzaNWbdk5YQWjFHHkM2cAI0xdvpGo") with
        { Words = ["/01/", "/10/", "%2F", "/8006/", "?17=", "&", ";", "#"], MaxLength = Gs1Link.MaxLength + 100, FixedAllocation = 256 * 1024, AllocationPerByte = 512 },
        Seconds);

    [Fact]
    public void An_element_string_of_anybody_has_one_text_or_none() => FuzzRun.Of(
        FuzzText.Target(
            "element string",
            text =>
            {
                if (!ElementString.TryRead(text, out var elements))
                {
                    return FuzzAnswer.Refused;
                }

                var written = ElementString.Write(elements.Distinct());
                return ElementString.TryRead(written, out var again) && ElementString.Write(again) == written
                    ? FuzzAnswer.Taken
                    : new FuzzAnswer(true, $"{written} is not read again");
            },
            "010541234500001310ABC123\u001d2172292641703",
            "(01)05412345000013(10)ABC123(21)7(2)",
            "]C13103000189010541234500001310XYZ") with
        { Words = ["01", "(10)", "\u001d", "8003"], MaxLength = 512, FixedAllocation = 256 * 1024, AllocationPerByte = 512 },
        Seconds);

    private static FuzzAnswer Again(Gs1Link link)
    {
        foreach (var form in (ReadOnlySpan<LinkForm>)[LinkForm.Plain, LinkForm.Compressed | LinkForm.CompressOthers, LinkForm.PartlyCompressed])
        {
            var text = link.Write(form);
            if (text.Length <= Gs1Link.MaxLength
                && (!Gs1Link.TryParse(text, out var again) || !again.Elements.ToHashSet().SetEquals(link.Elements)))
            {
                return new FuzzAnswer(true, $"{text} is not read as what it was written from");
            }
        }

        return FuzzAnswer.Taken;
    }
}
