using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Traceability.Cli.Texts;

namespace Traceability.Cli.Commands;

/// <summary>Makes options and arguments whose texts are read by our own parsers, so that a wrong one is a usage fault with a way out.</summary>
internal static class Typed
{
    public delegate bool Parse<T>(string text, out T value, [NotNullWhen(false)] out TextFault? fault);

    public static Option<T> Option<T>(string name, string helpName, string description, Parse<T> parse, bool required = false) => new(name)
    {
        HelpName = helpName,
        Description = description,
        Required = required,
        CustomParser = result => Read(result, parse),
    };

    public static Option<T> Option<T>(string name, string description, Names<T> names, bool required = false)
        where T : struct, Enum
    {
        var option = Option<T>(name, string.Join('|', names.Printed), description, names.TryParse, required);
        Offer(option.CompletionSources, names);
        return option;
    }

    /// <summary>An option that is null when it was not typed.</summary>
    public static Option<T?> Optional<T>(string name, string helpName, string description, Parse<T> parse)
        where T : struct => new(name)
        {
            HelpName = helpName,
            Description = description,
            CustomParser = result => Read(result, parse),
        };

    public static Option<string> Words(string name, string helpName, string description, bool required = false) =>
        new(name) { HelpName = helpName, Description = description, Required = required };

    /// <summary>A named value that is null when it was not typed.</summary>
    public static Option<T?> Optional<T>(string name, string description, Names<T> names)
        where T : struct, Enum
    {
        var option = Optional<T>(name, string.Join('|', names.Printed), description, names.TryParse);
        Offer(option.CompletionSources, names);
        return option;
    }

    public static Argument<T> Argument<T>(string name, string description, Parse<T> parse) =>
        new(name) { Description = description, CustomParser = result => Read(result, parse) };

    public static Argument<string> Words(string name, string description) => new(name) { Description = description };

    public static T? Read<T>(ArgumentResult result, Parse<T> parse)
    {
        if (parse(string.Join(' ', result.Tokens.Select(token => token.Value)), out var value, out var fault))
        {
            return value;
        }

        result.AddError(fault.ToString());
        return default;
    }

    /// <summary>One or more named values.</summary>
    public static Option<T[]> Many<T>(string name, string description, Names<T> names)
        where T : struct, Enum
    {
        var option = Many<T>(name, string.Join('|', names.Printed), description, names.TryParse);
        Offer(option.CompletionSources, names);
        return option;
    }

    /// <summary>One or more values; the option is repeated for each.</summary>
    public static Option<T[]> Many<T>(string name, string helpName, string description, Parse<T> parse) => new(name)
    {
        HelpName = helpName,
        Description = description,
        Required = true,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result =>
        {
            var values = new List<T>();
            foreach (var token in result.Tokens)
            {
                if (parse(token.Value, out var value, out var fault))
                {
                    values.Add(value);
                }
                else
                {
                    result.AddError($"{name}: {fault}");
                }
            }

            return [.. values];
        },
    };

    /// <summary>A named value.</summary>
    public static Argument<T> Argument<T>(string name, string description, Names<T> names)
        where T : struct, Enum
    {
        var argument = Argument<T>(name, description, names.TryParse);
        argument.HelpName = name;
        Offer(argument.CompletionSources, names);
        return argument;
    }

    /// <summary>A whole number of a range.</summary>
    public static Option<int> Count(string name, string helpName, string description, int least, int most) => Option<int>(
        name, helpName, description, (string text, out int value, [NotNullWhen(false)] out TextFault? fault) =>
        {
            fault = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most
                ? null
                : new TextFault($"'{text}' is no number for {name}.", $"Write it as a whole number, {least} to {most}.");
            return fault is null;
        });

    /// <summary>A moment with its offset, in Unix milliseconds.</summary>
    public static bool TryMoment(string text, out long value, [NotNullWhen(false)] out TextFault? fault) =>
        TimeText.TryParse(text, null, out value, out fault);

    // Without it the library offers the enum's members, which are the contract's names and not ours.
    private static void Offer<T>(List<Func<CompletionContext, IEnumerable<CompletionItem>>> sources, Names<T> names)
        where T : struct, Enum
    {
        sources.Clear();
        sources.Add([.. names.Printed]);
    }
}
