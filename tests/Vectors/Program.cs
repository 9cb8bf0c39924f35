using Traceability.TestKit;
using Traceability.Vectors;

switch (args)
{
    case ["write"]:
        VectorFiles.WriteAll(Path.Combine(Project.Root, VectorFiles.Folder));
        return 0;

    case ["answer"]:
        // One case a line in, one answer a line out: docs/conformance.md.
        while (Console.In.ReadLine() is { } line)
        {
            Console.Out.WriteLine(Answering.To(line));
            Console.Out.Flush();
        }

        return 0;

    default:
        Console.Error.WriteLine("vectors write: makes the cases again; vectors answer: our own verifier, for tests/Vectors/run");
        return 2;
}
