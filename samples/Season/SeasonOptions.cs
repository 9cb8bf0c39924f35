using System.Globalization;

namespace Traceability.Season;

/// <summary>What ./run hands over. Its --help is in the script.</summary>
/// <param name="Service">Assembly of the ledger service.</param>
/// <param name="Samples">Folder of boundary, rules and collection book.</param>
/// <param name="Data">Folder of everything this run writes; null for a temporary one.</param>
/// <param name="WebPort">0 takes a free one.</param>
/// <param name="GrpcPort">0 takes a free one.</param>
/// <param name="Check">Play in a temporary folder, check everything from outside, and end.</param>
internal sealed record SeasonOptions(string Service, string Samples, string? Data, int WebPort, int GrpcPort, bool Check)
{
    private const int DefaultWebPort = 8080;
    private const int DefaultGrpcPort = 8081;

    /// <exception cref="SeasonFault">The command line is wrong; says what.</exception>
    public static SeasonOptions Parse(string[] words)
    {
        string? service = null, samples = null, data = null;
        int? web = null, grpc = null;
        var check = false;
        for (var place = 0; place < words.Length; place++)
        {
            switch (words[place])
            {
                case "--service": service = ValueAfter(words, ref place); break;
                case "--samples": samples = ValueAfter(words, ref place); break;
                case "--data": data = ValueAfter(words, ref place); break;
                case "--web-port": web = PortAfter(words, ref place); break;
                case "--grpc-port": grpc = PortAfter(words, ref place); break;
                case "--check": check = true; break;
                default: throw new SeasonFault($"Unknown option {words[place]}. See ./run --help.", SeasonFault.Usage);
            }
        }

        return new SeasonOptions(
            service ?? throw new SeasonFault("--service is missing. Start this through ./run.", SeasonFault.Usage),
            samples ?? throw new SeasonFault("--samples is missing. Start this through ./run.", SeasonFault.Usage),
            data ?? (check ? null : "data"),
            web ?? (check ? 0 : DefaultWebPort),
            grpc ?? (check ? 0 : DefaultGrpcPort),
            check);
    }

    private static string ValueAfter(string[] words, ref int place) => ++place < words.Length && words[place].Length > 0
        ? words[place]
        : throw new SeasonFault($"{words[place - 1]} needs a value. See ./run --help.", SeasonFault.Usage);

    private static int PortAfter(string[] words, ref int place)
    {
        var text = ValueAfter(words, ref place);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue
            ? port
            : throw new SeasonFault($"{words[place - 1]} {text}: a port is a number from 0 to 65535.", SeasonFault.Usage);
    }
}
