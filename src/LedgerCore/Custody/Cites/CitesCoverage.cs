namespace Traceability.LedgerCore.Custody;

/// <summary>Whether an annotation covers a part in a form. What part and form cannot decide counts as covered, unless shown otherwise.</summary>
internal sealed class CitesCoverage(CustodyBook book, CitesQuestion question, IReadOnlySet<string> names, List<CitesStep> steps)
{
    // Annotation to annotation: one step is all that any of them takes.
    private const int MostSteps = 3;

    /// <returns>Covered, not covered, or unless shown.</returns>
    public V1.CitesEffect Decide(string symbol)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var item = book.CitesAnnotation(symbol).Items.LastOrDefault(one => one.EffectiveFromMs <= question.MomentMs);
            if (item is null)
            {
                steps.Add(new CitesStep($"The ledger does not hold annotation {symbol}: covered unless shown otherwise."));
                return V1.CitesEffect.UnlessShown;
            }

            var line = item.Annotation.Goods.FirstOrDefault(Fits);
            if (line?.Effect != V1.CitesEffect.Instead)
            {
                return Say(item, EffectOf(item.Annotation, line));
            }

            steps.Add(new CitesStep($"For {Of(line)}, annotation {symbol} leads to annotation {line.Instead}.", Annotation: item));
            symbol = line.Instead;
        }

        steps.Add(new CitesStep("The annotations lead in a circle: covered unless shown otherwise."));
        return V1.CitesEffect.UnlessShown;
    }

    private static string Of(V1.CitesGoods line) => string.Join(' ', new[] { line.Taxon, line.Country }.Where(word => word.Length > 0));

    private V1.CitesEffect EffectOf(V1.CitesAnnotation annotation, V1.CitesGoods? line) => line?.Effect switch
    {
        null when question.Part == V1.PlantPart.Unspecified && annotation.Goods.Count > 0 => V1.CitesEffect.UnlessShown,
        null => annotation.NamesCovered ? V1.CitesEffect.NotCovered : V1.CitesEffect.Covered,
        V1.CitesEffect.Unspecified => annotation.NamesCovered ? V1.CitesEffect.Covered : V1.CitesEffect.NotCovered,
        { } effect => effect,
    };

    private V1.CitesEffect Say(State.V1.CitesAnnotationRecord.Types.Item item, V1.CitesEffect effect)
    {
        var symbol = item.Annotation.Symbol;
        steps.Add(new CitesStep(
            effect switch
            {
                V1.CitesEffect.Covered => $"Annotation {symbol} covers {question.Goods}.",
                V1.CitesEffect.NotCovered => $"Annotation {symbol} does not cover {question.Goods}.",
                _ => $"Part and form alone do not decide whether annotation {symbol} covers {question.Goods}: covered unless shown otherwise.",
            },
            Annotation: item));
        return effect;
    }

    private bool Fits(V1.CitesGoods line) =>
        (line.Part == V1.PlantPart.Unspecified || line.Part == question.Part)
        && (line.Form == V1.GoodsForm.Unspecified || line.Form == question.FormAsTraded)
        && (line.Taxon.Length == 0 || names.Contains(TaxonName.Of(line.Taxon)))
        && (line.Country.Length == 0 || FitsCountry(line));

    // On the safe side: one of the two countries is enough to cover, both are needed to free.
    private bool FitsCountry(V1.CitesGoods line)
    {
        var (isOrigin, isExporter) = (line.Country == question.Origin, line.Country == question.From);
        return line.Effect == V1.CitesEffect.Covered ? isOrigin || isExporter : isOrigin && isExporter;
    }
}
