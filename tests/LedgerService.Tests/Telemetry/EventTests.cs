using System.Reflection;
using Microsoft.Extensions.Logging;
using Traceability.LedgerService.Telemetry;

namespace Traceability.LedgerService.Tests.Telemetry;

public sealed class EventTests
{
    [Fact]
    public void TheOperatorsPageHasARowForEachEventAndNoIdIsUsedTwice()
    {
        var events = typeof(LedgerLog).GetMethods()
            .Select(method => (method.Name, Line: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(line => line.Line is not null)
            .OrderBy(line => line.Line!.EventId)
            .ToList();
        Assert.Equal(events.Count, events.Select(line => line.Line!.EventId).Distinct().Count());
        Assert.Equal(
            events.Select(line => $"{line.Line!.EventId} {line.Line.Level.ToString().ToLowerInvariant()} {line.Name} {line.Line.Message}"),
            OperatorsPage.TableUnder("## Logs").Select(row => string.Join(' ', row)));
    }
}
