using System.Text;
using Traceability.LedgerCore.Labels.Gs1.Compression;

namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>Writes a link in each of its forms.</summary>
internal static class Gs1LinkWriter
{
    public static string Write(Gs1Link link, LinkForm form)
    {
        var isCompressed = (form & (LinkForm.Compressed | LinkForm.PartlyCompressed)) != 0;
        string[] packed = isCompressed && form.HasFlag(LinkForm.CompressOthers) ? [.. link.Others.Where(PackedPair.IsPossible)] : [];
        var whole = form.HasFlag(LinkForm.Compressed);
        var text = new StringBuilder(link.Stem.Text);
        Gs1Element[] plain = isCompressed ? whole ? [] : [link.Path[0]] : [.. link.Path];
        foreach (var (ai, value) in plain)
        {
            text.Append('/').Append(Word(ai, form)).Append('/').Append(PercentText.Encode(value));
        }

        if (isCompressed
            && LinkPacking.Pack(link.Elements.Skip(plain.Length), packed, form.HasFlag(LinkForm.Pairs)) is { Length: > 0 } segment)
        {
            text.Append('/').Append(segment);
        }

        IEnumerable<string> query = isCompressed
            ? link.Others.Except(packed)
            : [.. link.Attributes.Select(element => $"{Word(element.Ai, form)}={PercentText.Encode(element.Value)}"), .. link.Others];
        text.Append(string.Concat(query.Select((piece, index) => (index == 0 ? '?' : '&') + piece)));
        return link.Fragment is null ? text.ToString() : text.Append('#').Append(link.Fragment).ToString();
    }

    private static string Word(ApplicationIdentifier ai, LinkForm form) =>
        form.HasFlag(LinkForm.ShortNames) && ai.ShortName is { } name ? name : ai.Code;
}
