using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>
/// Markup that may be sent to a browser. Whatever comes from a statement gets in through <see cref="HtmlBuilder"/> only, which
/// encodes it: text is never taken for markup by forgetting something.
/// </summary>
internal readonly record struct Html(string Markup)
{
    // Letters of every script stay as they are; only what means something to HTML is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Markup of an interpolated text: its literal parts are markup, its values are text unless they are markup themselves.</summary>
    public static Html Of(HtmlBuilder builder) => builder.Done();

    /// <summary>Text, encoded.</summary>
    public static Html Text(string? text) => new(Encoder.Encode(text ?? ""));

    /// <summary>Pieces one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Markup)));

    /// <summary>A sentence of a language's table, with values in the place of its {names}.</summary>
    public static Html Fill(string sentence, params (string Name, Html Value)[] values)
    {
        var markup = Text(sentence).Markup;
        foreach (var (name, value) in values)
        {
            // A value that itself has a {name} is not filled again: braces of values are encoded first.
            markup = markup.Replace($"{{{name}}}", value.Markup.Replace("{", "&#123;", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        return new Html(markup);
    }

    /// <inheritdoc/>
    public override string ToString() => Markup ?? "";
}
