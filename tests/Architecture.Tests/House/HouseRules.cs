using System.Text.RegularExpressions;

namespace Traceability.Architecture.Tests.House;

/// <summary>The rules of the house that a program can see, as a table.</summary>
public static partial class HouseRules
{
    private const int LongestFile = 400;
    private const int LongestProgram = 60;

    // Written in two halves, so that this file keeps the rule too. A Go package's name begins with a host; its registries are others.
    private static readonly string[] Hosts =
        [.. from name in new[] { "nuget", "npmjs", "pypi", "crates", "yarnpkg", "proxy.golang", "sum.golang", "debian", "ubuntu" }
            from domain in new[] { ".org", ".com", ".io" }
            select name + domain];

    private static readonly string[] MachinePaths = [.. new[] { "work", "root", "home" }.Select(p => $"/{p}/"), @"C:\Users" + '\\'];

    private static readonly string[] Unfinished = ["NotImplemented" + "Exception", "TO" + "DO", "FIX" + "ME"];

    private static readonly string[] Sources = [".cs", ".ts", ".js", ".mjs", ".css", ".html", ".proto"];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<HouseRule> All =
    [
        new("no source file is over 400 lines", IsSource, f => f.Lines > LongestFile ? $"{f.Lines} lines" : null),
        new("Program.cs is a table of contents", IsProgram, f => f.Lines >= LongestProgram ? $"{f.Lines} lines" : null),
        new("one public type per file", IsCSharp, f => PublicTypes(f) is { Count: > 1 } many ? string.Join(", ", many) : null),
        new("names are trade nouns", IsCSharp, f => Suffix().Match(f.Text) is { Success: true } m ? m.Groups["name"].Value : null),
        new("usings are in order, System first", IsCSharp, OutOfOrder),
        new("no file names a package registry", _ => true, f => Names(f, Hosts)),
        new("no file names a machine's folder", _ => true, f => Names(f, MachinePaths)),
        new("nothing is left unfinished", p => IsSource(p) && !IsStandin(p), f => Names(f, Unfinished)),
    ];

    /// <summary>One line for each rule that a file breaks.</summary>
    public static IReadOnlyList<string> Violations(IEnumerable<SourceFile> files) =>
        [.. from file in files
            from rule in All
            where rule.Applies(file.Path)
            let complaint = rule.Complaint(file)
            where complaint is not null
            select $"{file.Path}: {rule.Name}: {complaint}"];

    /// <summary>Half of the C# files of this folder are no longer than this.</summary>
    public static int MedianLines(IEnumerable<SourceFile> files, string folder)
    {
        var inside = files.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && IsCSharp(f.Path));
        var lines = inside.Select(f => f.Lines).Order().ToArray();
        return lines.Length == 0 ? 0 : lines[lines.Length / 2];
    }

    private static bool IsProgram(string path) => Path.GetFileName(path) == "Program.cs";

    private static bool IsCSharp(string path) => IsSource(path) && path.EndsWith(".cs", StringComparison.Ordinal);

    // Migrations are written by the migrations tool.
    private static bool IsSource(string path) =>
        Sources.Contains(Path.GetExtension(path)) && !path.Contains("/Migrations/", StringComparison.Ordinal);

    // The official contract types throw "not implemented" from members that a derived class may leave out.
    private static bool IsStandin(string path) => path.StartsWith("eng/standins/", StringComparison.Ordinal);

    private static string? Names(SourceFile file, string[] words) =>
        words.FirstOrDefault(w => file.Text.Contains(w, StringComparison.Ordinal));

    private static HashSet<string> PublicTypes(SourceFile file) =>
        [.. PublicType().Matches(file.Text).Select(m => m.Groups["name"].Value)];

    private static string? OutOfOrder(SourceFile file)
    {
        var names = Using().Matches(file.Text).Select(m => m.Groups["name"].Value).ToArray();
        var ordered = names.OrderBy(name => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal))
            .ThenBy(name => name, StringComparer.OrdinalIgnoreCase);
        return names.Zip(ordered).FirstOrDefault(pair => pair.First != pair.Second).First;
    }

    [GeneratedRegex(@"^using (?<name>[A-Za-z][\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Using();

    // Namespaces are file-scoped, so a type of its own starts its line, and a nested one does not.
    [GeneratedRegex(
        @"^public (?:[a-z]+ )*(?:class|struct|interface|enum|record(?: struct| class)?|delegate [^\s(]+) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(
        @"^ *(?:[a-z]+ )*(?:class|struct|interface|enum|record) (?<name>\w+(?:Manager|Helpers?|Utils?|Utilities))\b",
        RegexOptions.Multiline)]
    private static partial Regex Suffix();
}
