namespace Traceability.LedgerCore.Custody;

/// <summary>What one row makes of a question.</summary>
internal sealed record CitesJudgement(CitesNeed Need, bool UnlessShown, string Listing)
{
    private static readonly CitesJudgement NotListed = new(CitesNeed.NotListed, false, "");

    public static CitesJudgement Of(CustodyBook book, CitesQuestion question, CitesHit hit, IReadOnlySet<string> names, List<CitesStep> steps)
    {
        var row = hit.Row;
        if (!hit.IsOwn && row.Excepted.FirstOrDefault(name => names.Contains(TaxonName.Of(name))) is { } excepted)
        {
            steps.Add(new CitesStep($"The listing of {row.Name} excepts {excepted}.", hit.Item));
            return NotListed;
        }

        var appendix = AppendixOf(hit);
        steps.Add(new CitesStep(
            appendix == "NC" ? $"{row.Name} is not in the Appendices." : $"{row.Name} is in Appendix {appendix} (listing {row.Listing}).", hit.Item));
        if (appendix == "NC" || !HasPopulation(question, hit, steps))
        {
            return NotListed;
        }

        if (row.Conditional)
        {
            steps.Add(new CitesStep("The listing's words hold a condition that name and country cannot decide: listed unless shown otherwise.", hit.Item));
        }

        return Covered(book, question, row, appendix, names, steps);
    }

    private static CitesJudgement Covered(
        CustodyBook book, CitesQuestion question, V1.CitesRow row, string appendix, IReadOnlySet<string> names, List<CitesStep> steps)
    {
        var effect = V1.CitesEffect.Covered;
        if (appendix != "I" && row.Annotation.Length > 0)
        {
            effect = new CitesCoverage(book, question, names, steps).Decide(row.Annotation);
        }
        else
        {
            steps.Add(new CitesStep(appendix == "I" ? "Appendix I covers all parts and derivatives." : "There is no annotation: all parts and derivatives are covered."));
        }

        var need = effect == V1.CitesEffect.NotCovered ? CitesNeed.NotCovered : NeedOf(question, appendix);
        var isOpen = need != CitesNeed.NotCovered && (effect == V1.CitesEffect.UnlessShown || row.Conditional);
        return new CitesJudgement(need, isOpen, $"Appendix {appendix}");
    }

    private static CitesNeed NeedOf(CitesQuestion question, string appendix) => appendix switch
    {
        "I" => CitesNeed.NoCommercialTrade,
        _ when question.Origin != question.From => CitesNeed.ReExportCertificate,
        "III" => CitesNeed.CertificateOfOrigin,
        _ => CitesNeed.ExportPermit,
    };

    // The strictest that the row speaks of; but of a genus or family that is in I and II, what is in I has a row of its own.
    private static string AppendixOf(CitesHit hit)
    {
        var listed = hit.Row.Listing.Split('/');
        var least = !hit.IsOwn && listed.Contains("II") ? listed.Where(one => one != "I") : listed;
        return ((string[])["I", "II", "III"]).FirstOrDefault(least.Contains) ?? "NC";
    }

    private static bool HasPopulation(CitesQuestion question, CitesHit hit, List<CitesStep> steps)
    {
        if (hit.Row.Populations.Count == 0)
        {
            return true;
        }

        var isListed = hit.Row.Populations.Contains(question.Origin);
        var which = string.Join(", ", hit.Row.Populations.Take(20));
        steps.Add(new CitesStep(
            isListed ? $"The population of {question.Origin} is listed." : $"Only populations of {which} are listed; that of {question.Origin} is not.", hit.Item));
        return isListed;
    }
}
