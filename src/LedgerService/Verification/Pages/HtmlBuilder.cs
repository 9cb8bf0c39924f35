using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Traceability.LedgerService.Verification.Pages;

/// <summary>Receives the parts of an interpolated text: literal parts are markup, values are encoded.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlBuilder
{
    private readonly StringBuilder markup;

    public HtmlBuilder(int literalLength, int formattedCount)
    {
        markup = new StringBuilder(literalLength + (formattedCount * 16));
    }

    public void AppendLiteral(string value) => markup.Append(value);

    public void AppendFormatted(Html value) => markup.Append(value.Markup);

    public void AppendFormatted(string? value) => markup.Append(Html.Text(value).Markup);

    public void AppendFormatted(IEnumerable<Html> values) => markup.Append(Html.Join(values).Markup);

    public void AppendFormatted(ulong value) => markup.Append(CultureInfo.InvariantCulture, $"{value}");

    public void AppendFormatted(long value) => markup.Append(CultureInfo.InvariantCulture, $"{value}");

    public Html Done() => new(markup.ToString());
}
