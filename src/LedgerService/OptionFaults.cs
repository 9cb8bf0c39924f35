using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Traceability.LedgerService;

/// <summary>Everything that is wrong with the options, all of it at once: names that there are not, values that cannot be read, values out of range.</summary>
internal static class OptionFaults
{
    private static readonly Dictionary<string, PropertyInfo> Known =
        typeof(LedgerOptions).GetProperties().ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A sentence for each; empty when they can be used. Values of texts are not repeated: one of them is a password.</summary>
    public static IReadOnlyList<string> Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var faults = new List<string>();
        var options = new LedgerOptions();
        foreach (var given in configuration.GetSection(LedgerOptions.Section).GetChildren())
        {
            if (!Known.TryGetValue(given.Key, out var property))
            {
                faults.Add($"There is no option {NameOf(given.Key)}.{Nearest(given.Key)}");
            }
            else if (!TryRead(property, given.Value, out var value))
            {
                faults.Add($"{NameOf(property.Name)} cannot be \"{given.Value}\": {Takes(property)}.");
            }
            else
            {
                property.SetValue(options, value);
            }
        }

        var ranges = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), ranges, validateAllProperties: true);
        faults.AddRange(ranges.SelectMany(range => range.MemberNames.Select(name => $"{NameOf(name)} cannot be used: {Takes(Known[name])}.")));
        return faults;
    }

    private static bool TryRead(PropertyInfo property, string? text, out object? value)
    {
        value = text ?? "";
        if (property.PropertyType == typeof(string))
        {
            return true;
        }

        try
        {
            value = TypeDescriptor.GetConverter(property.PropertyType).ConvertFromString(null, CultureInfo.InvariantCulture, text ?? "");
            return value is not null && (!property.PropertyType.IsEnum || Enum.IsDefined(property.PropertyType, value));
        }
#pragma warning disable CA1031 // Converters throw whatever they like at texts that they cannot read.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private static string Takes(PropertyInfo property) => property.GetCustomAttributes<ValidationAttribute>().Select(attribute => attribute switch
    {
        RangeAttribute range => $"it takes a number from {range.Minimum} to {range.Maximum}",
        StringLengthAttribute length => $"it takes at most {length.MaximumLength} characters, and no space or \"+\"",
        Scans.ProxyListAttribute => "it takes addresses and networks like 10.1.0.0/16, divided by commas",
        RegularExpressionAttribute pattern => $"it takes what {pattern.Pattern} matches",
        _ => "it must be given",
    }).FirstOrDefault() ?? property.PropertyType switch
    {
        { IsEnum: true } kind => $"it takes {string.Join(", ", Enum.GetNames(kind).Select(name => name.ToLowerInvariant()))}",
        var type when type == typeof(bool) => "it takes true or false",
        _ => "it takes a number",
    };

    private static string Nearest(string key) =>
        Known.Keys.Where(name => name.StartsWith(key, StringComparison.OrdinalIgnoreCase) || Distance(name, key) <= 2).Order(StringComparer.Ordinal).FirstOrDefault() is { } near
            ? $" Is {NameOf(near)} meant?"
            : " All of them are in docs/operations.md and in LedgerOptions.";

    private static string NameOf(string name) => $"{LedgerOptions.Section}:{name}";

    // Changes of one letter from one to the other.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), corner + same);
                corner = above;
            }
        }

        return row[^1];
    }
}
