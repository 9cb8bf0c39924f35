using System.Globalization;

namespace Traceability.Cli.Commands;

/// <summary>How far the alerts of a country were followed from a workspace. Losing it costs reading them again.</summary>
internal sealed class AlertPlace(string folder, string country)
{
    private readonly string path = Path.Combine(folder, country.Length == 0 ? "alerts.cursor" : $"alerts-{country}.cursor");

    /// <summary>The cursor; 0 where nothing readable is kept.</summary>
    public ulong Read() =>
        File.Exists(path)
        && ulong.TryParse(File.ReadAllText(path).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var cursor) ? cursor : 0;

    /// <summary>Keeps a cursor, whole or not at all.</summary>
    public void Keep(ulong cursor)
    {
        File.WriteAllText(path + ".tmp", cursor.ToString(CultureInfo.InvariantCulture));
        File.Move(path + ".tmp", path, overwrite: true);
    }
}
