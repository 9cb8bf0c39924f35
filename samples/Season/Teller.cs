using System.Text.Json.Nodes;
using Traceability.Season.Commands;
using Traceability.Season.Play;

namespace Traceability.Season;

/// <summary>What this program says. Steps are told whole to a person who wants to learn them, in one line each to a check.</summary>
internal sealed class Teller(TextWriter output, bool brief)
{
    private static readonly bool Styled = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public void Line(string text = "") => output.WriteLine(text);

    public void Heading(string text) => output.WriteLine(Styled ? $"\e[1m{text}\e[0m" : text);

    public void Step(int number, int count, string title, string commandLine)
    {
        if (!brief)
        {
            Heading($"{number,2}/{count}  {title}");
            Line(string.Join(Environment.NewLine, commandLine.Split(Environment.NewLine).Select((line, at) => (at == 0 ? "       $ " : "         ") + line)));
        }
    }

    public void StepDone(Step step, TraceAnswer answer)
    {
        if (brief)
        {
            Line($"ok    {step.Title}");
        }
        else
        {
            Line($"       {WordsOf(step.Kind, answer)}");
            Line();
        }
    }

    private static string WordsOf(StepKind kind, TraceAnswer answer) => kind switch
    {
        StepKind.Key => "key made; its card is what others need to register it",
        StepKind.Import => WordsOf(answer.Document!["summary"]!),
        _ => $"recorded as entry {answer.Word("index")}, statement {answer.Statement[..12]}…, receipt verified"
            + (answer.Claim.Length > 0 ? $"; lot {answer.Claim}" : ""),
    };

    private static string WordsOf(JsonNode summary) =>
        $"{summary["certified"]} certified, {summary["withheld"]} withheld, {summary["refused"]} refused; every receipt verified";
}
