using System.Diagnostics.CodeAnalysis;

namespace Traceability.LedgerCore.Labels.Gs1;

/// <summary>
/// A GS1 Digital Link (GS1 Digital Link Standard: URI Syntax): a key, its qualifiers and attributes as a web address. Whatever
/// it was read from, it holds the same elements, and each form is written in one way.
/// </summary>
/// <param name="Stem">What it begins with.</param>
/// <param name="Path">The key, then its qualifiers in the order of the standard.</param>
/// <param name="Attributes">The elements of the query, in the order in which they stood.</param>
/// <param name="Others">The rest of the query as it stood, piece by piece, without "&amp;".</param>
/// <param name="Fragment">What stands behind "#", or null.</param>
public sealed record Gs1Link(
    LinkStem Stem,
    IReadOnlyList<Gs1Element> Path,
    IReadOnlyList<Gs1Element> Attributes,
    IReadOnlyList<string> Others,
    string? Fragment = null)
{
    /// <summary>Longest text that is read.</summary>
    public const int MaxLength = 4096;

    /// <summary>Every element: the key, its qualifiers, its attributes.</summary>
    public IEnumerable<Gs1Element> Elements => Path.Concat(Attributes);

    /// <summary>
    /// The canonical address: https, id.gs1.org, digits for identifiers, attributes in their order, nothing that is not of GS1
    /// (GS1 Digital Link: URI Syntax, canonical form).
    /// </summary>
    public string Canonical => new Gs1Link(
        LinkStem.Canonical, Path, [.. Attributes.OrderBy(element => element.Ai.Code, StringComparer.Ordinal)], []).Write(LinkForm.Plain);

    /// <summary>The link of an address, plain, with short names, or compressed; false for anything else.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Gs1Link? link) => Gs1LinkReader.TryRead(text, out link);

    /// <summary>
    /// The link of elements in any order: the first key of which the rest are qualifiers and attributes; false where there is
    /// none, or where an element stands twice with two values.
    /// </summary>
    public static bool TryArrange(LinkStem stem, IEnumerable<Gs1Element> elements, [NotNullWhen(true)] out Gs1Link? link)
    {
        ArgumentNullException.ThrowIfNull(stem);
        return TryArrange(stem, elements, null, out link);
    }

    /// <summary>The address in a form.</summary>
    public string Write(LinkForm form) => Gs1LinkWriter.Write(this, form);

    /// <summary>The same where the key is told, or null.</summary>
    internal static bool TryArrange(
        LinkStem stem, IEnumerable<Gs1Element> elements, Gs1Element? told, [NotNullWhen(true)] out Gs1Link? link)
    {
        link = null;
        var all = elements.Distinct().ToArray();
        if (all.DistinctBy(element => element.Ai.Code).Count() != all.Length)
        {
            return false;
        }

        link = all.Where(element => element.Ai.IsKey && (told is null || told == element)).OrderBy(element => element.Ai.IsOldKey)
            .SelectMany(key => key.Ai.Sequences!.Select(sequence => Arranged(stem, key, sequence, all)))
            .FirstOrDefault(arranged => arranged is not null);
        return link is not null;
    }

    private static Gs1Link? Arranged(LinkStem stem, Gs1Element key, string[] sequence, Gs1Element[] all)
    {
        Gs1Element[] qualifiers =
        [
            .. from code in sequence
               from element in all
               where element.Ai.Code == code && element != key
               select element,
        ];
        Gs1Element[] path = [key, .. qualifiers];
        Gs1Element[] attributes = [.. all.Except(path)];
        return attributes.All(element => element.Ai.IsAttribute) ? new Gs1Link(stem, path, attributes, []) : null;
    }
}
