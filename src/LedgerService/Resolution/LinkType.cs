namespace Traceability.LedgerService.Resolution;

/// <summary>A kind of link of the GS1 web vocabulary, and where it leads from a code.</summary>
/// <param name="Name">Its name, without the vocabulary's address.</param>
/// <param name="Title">Its title in the vocabulary's sense.</param>
/// <param name="Says">What is found there.</param>
/// <param name="Targets">Where it leads, the default first.</param>
internal sealed record LinkType(string Name, string Title, string Says, params IReadOnlyList<LinkTarget> Targets);
