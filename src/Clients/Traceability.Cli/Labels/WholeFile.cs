namespace Traceability.Cli.Labels;

/// <summary>Writes a file so that under its name it is there whole or not at all, whenever the process ends.</summary>
internal static class WholeFile
{
    private const string Unfinished = ".part";

    public static void Write(string path, Action<Stream> content)
    {
        using (var output = new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16))
        {
            content(output);
            output.Flush(flushToDisk: true);
        }

        File.Move(path + Unfinished, path, overwrite: true);
    }
}
