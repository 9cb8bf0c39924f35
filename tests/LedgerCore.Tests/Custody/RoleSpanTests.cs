using Traceability.LedgerCore.Custody;
using Traceability.State.V1;
using Role = Traceability.V1.PartyRole;
using Standing = Traceability.V1.RoleStanding;

namespace Traceability.LedgerCore.Tests.Custody;

/// <summary>The spans that people are shown are the moments at which the rules say "held".</summary>
public sealed class RoleSpanTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Spans_and_moments_agree_whatever_was_stated(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var party = new PartyRecord { RegisteredFromMs = random.Next(1, 20) };
            party.Roles.Add(new[] { Role.Trader, Role.Brand }.Take(random.Next(3)));
            foreach (var from in Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(1, 20)).Order())
            {
                party.RoleSteps.Add(new PartyRecord.Types.RoleStep
                {
                    Role = random.Next(2) == 0 ? Role.Trader : Role.Processor,
                    Standing = random.Next(2) == 0 ? Standing.Held : Standing.Ended,
                    EffectiveFromMs = from,
                });
            }

            var spans = RoleHistory.SpansOf(party).ToArray();
            foreach (var role in new[] { Role.Trader, Role.Brand, Role.Processor })
            {
                for (var moment = 0; moment < 25; moment++)
                {
                    Assert.Equal(
                        RoleHistory.Holds(party, role, moment),
                        spans.Any(span => span.Role == role && span.FromMs <= moment && (span.UntilMs == 0 || moment < span.UntilMs)));
                }
            }
        }
    }
}
