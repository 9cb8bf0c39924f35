using System.Globalization;

namespace Traceability.Bench;

/// <summary>Processor time and memory of programs, as the kernel counts them (proc(5)).</summary>
internal static class ProcessorUse
{
    private const double TicksPerSecond = 100;

    // Places after the name in /proc/PID/stat, which is in brackets.
    private const int Parent = 1;
    private const int User = 11;
    private const int ChildrensSystem = 14;

    /// <summary>Processor time that a process and all that it started, and waited for, has had so far, in seconds; 0 when it is gone.</summary>
    public static double SecondsOf(int process, bool andChildren = false)
    {
        var own = Seconds(Fields(process), andChildren);
        return andChildren ? own + ChildrenOf(process).Sum(fields => Seconds(fields, andEnded: true)) : own;
    }

    /// <summary>Resident memory of a process, MiB; 0 when it is gone.</summary>
    public static double ResidentMb(int process)
    {
        var pages = Words($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/statm");
        return pages.Length > 1 ? long.Parse(pages[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize / (1024.0 * 1024) : 0;
    }

    private static IEnumerable<string[]> ChildrenOf(int process)
    {
        var parent = process.ToString(CultureInfo.InvariantCulture);
        return Directory.GetDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Select(name => Fields(int.Parse(name!, CultureInfo.InvariantCulture)))
            .Where(fields => fields.Length > ChildrensSystem && fields[Parent] == parent);
    }

    private static double Seconds(string[] fields, bool andEnded) => fields.Length <= ChildrensSystem
        ? 0
        : fields[User..(andEnded ? ChildrensSystem + 1 : User + 2)].Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond;

    private static string[] Fields(int process)
    {
        var line = Read($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/stat");
        return line[(line.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string[] Words(string file) => Read(file).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
