using System.Diagnostics.CodeAnalysis;
using Traceability.V1;

namespace Traceability.Cli.Texts;

/// <summary>
/// One line of a certificate's scope: "species|part|area|activities", the area empty where none is needed; "|unit,unit" after it
/// for units that the work must be done in.
/// </summary>
internal sealed record ScopeText(string Species, PlantPart Part, string? Area, IReadOnlyList<Activity> Activities, IReadOnlyList<string> Units)
{
    public static bool TryParse(string text, out ScopeText scope, [NotNullWhen(false)] out TextFault? fault)
    {
        scope = null!;
        var words = text.Split('|', StringSplitOptions.TrimEntries);
        if (words.Length is not (4 or 5) || words[0].Length == 0)
        {
            fault = new TextFault($"'{text}' is no line of scope.", "Write \"species|part|area|activities\", and \"|unit,unit\" after it for places of work, e.g. \"Gynostemma pentaphyllum|aerial|1f3a…|harvest,process\".");
            return false;
        }

        if (!PlantWords.Parts.TryParse(words[1], out var part, out fault))
        {
            return false;
        }

        var activities = new List<Activity>();
        foreach (var word in words[3].Split([',', '+', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!PlantWords.Activities.TryParse(word, out var activity, out fault))
            {
                return false;
            }

            activities.Add(activity);
        }

        if (activities.Count == 0 || activities.Distinct().Count() != activities.Count)
        {
            fault = new TextFault($"'{words[3]}' is no list of activities.", $"Name each once: {string.Join(", ", PlantWords.Activities.Printed)}.");
            return false;
        }

        scope = new ScopeText(words[0], part, words[2].Length == 0 ? null : words[2], activities, UnitsOf(words));
        fault = null;
        return true;
    }

    private static string[] UnitsOf(string[] words) =>
        words.Length < 5 ? [] : words[4].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
}
