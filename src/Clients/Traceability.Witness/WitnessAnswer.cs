namespace Traceability.Witness;

/// <summary>What a witness answers.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">Text, ending in a newline.</param>
/// <param name="MediaType">Of the body.</param>
internal sealed record WitnessAnswer(int Status, string Body, string MediaType = WitnessAnswer.PlainText)
{
    public const string PlainText = "text/plain; charset=utf-8";
}
