namespace Traceability.Cli.Images;

/// <summary>A picture cannot be read.</summary>
internal sealed class ImageFaultException(string sentence) : Exception(sentence);
