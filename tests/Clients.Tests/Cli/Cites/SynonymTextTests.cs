using Traceability.Cli.Rules.Cites;

namespace Traceability.Clients.Tests.Cli.Cites;

public sealed class SynonymTextTests
{
    [Theory]
    [InlineData("Nardostachys jatamansi", "Nardostachys jatamansi")]
    [InlineData("Aralia ginseng (C.A. Meyer) Baill., Aralia ginseng Baill., Panax schinseng Nees.", "Aralia ginseng|Panax schinseng")]
    [InlineData("Panax quinquefolius var. ginseng (C.A.Mey) Regal & Maack.", "Panax quinquefolius var. ginseng")]
    [InlineData("Rhytionanthos aemulum (W.W.Sm.) Garay, Hamer & Siegerist, Cirrhopetalum aemulum W.W.Sm.", "Rhytionanthos aemulum|Cirrhopetalum aemulum")]
    [InlineData("Weingartia albaoides subfusca Brandt", "Weingartia albaoides subfusca")]
    [InlineData("Alsophila robusta de Vriese ex Jungh. 1852", "Alsophila robusta")]
    [InlineData("Nepenthes distillatoria auct. non L.:Steud.", "Nepenthes distillatoria")]
    [InlineData("Zamia cycadis L. f.", "Zamia cycadis")]
    [InlineData("Weingartia rubro-aurea Brandt", "Weingartia rubro-aurea")]
    [InlineData("Alsophila melanopus . Hassk, Hook. 1855", "Alsophila melanopus")]
    [InlineData("Dendrobium x usitae Tanaka", "Dendrobium x usitae")]
    [InlineData("Scott ex Bar, Kunth", "")]
    [InlineData("", "")]
    public void Names_are_taken_without_their_authors(string text, string names) =>
        Assert.Equal(names, string.Join('|', SynonymText.Read(text, ofGenus: false, out _)));

    [Fact]
    public void A_genus_may_be_a_synonym_of_a_genus_only()
    {
        Assert.Equal(["Chigua"], SynonymText.Read("Chigua D.W. Stev.", ofGenus: true, out _));
        Assert.Empty(SynonymText.Read("Chigua D.W. Stev.", ofGenus: false, out var unread));
        Assert.Equal(["Chigua D.W. Stev."], unread);
    }
}
