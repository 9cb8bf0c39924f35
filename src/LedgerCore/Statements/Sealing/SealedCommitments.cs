using System.Buffers;
using Google.Protobuf.Collections;

namespace Traceability.LedgerCore.Statements;

/// <summary>The commitments in a statement: the right parts for its body, in order, each of its class.</summary>
internal static class SealedCommitments
{
    private const int MaximumParts = 8;
    private const int MaximumName = 32;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    public static Refusal? Check(V1.Statement statement)
    {
        var rules = SealedPartRule.Of(statement.BodyCase);
        return Field.Count("sealed", statement.Sealed.Count, 0, MaximumParts)
            ?? Field.Each("sealed", statement.Sealed, (field, part) => CheckDigest(field, part))
            ?? CheckSeveral(statement.Sealed)
            ?? CheckExpected(statement.Sealed, rules)
            ?? CheckComplete(statement.Sealed, rules);
    }

    private static Refusal? CheckDigest(string field, V1.SealedPartDigest part) =>
        Field.Characters($"{field}.name", part.Name, MaximumName, NameCharacters, "1 to 32 characters of a-z and \"-\"")
        ?? Field.Choice($"{field}.class", part.Class)
        ?? Field.Bytes($"{field}.digest", part.Digest, 32);

    private static Refusal? CheckSeveral(RepeatedField<V1.SealedPartDigest> parts) => parts.Count < 2
        ? null
        : Field.Distinct("sealed", parts.Select(part => part.Name)) ?? CheckOrder(parts);

    private static Refusal? CheckOrder(RepeatedField<V1.SealedPartDigest> parts)
    {
        var late = parts.Zip(parts.Skip(1)).FirstOrDefault(pair => string.CompareOrdinal(pair.First.Name, pair.Second.Name) > 0);
        return late == default ? null : Reasons.FieldsOutOfOrder.With(("field", "sealed"), ("value", late.Second.Name));
    }

    private static Refusal? CheckExpected(RepeatedField<V1.SealedPartDigest> parts, IReadOnlyList<SealedPartRule> rules)
    {
        for (var place = 0; place < parts.Count; place++)
        {
            var (part, rule) = (parts[place], RuleOf(parts[place].Name, rules));
            if (rule is null)
            {
                return Reasons.SealedPartNotExpected.With(("part", part.Name));
            }

            if (rule.Class != part.Class)
            {
                return Reasons.SealedPartWrongClass.With(("part", part.Name), ("class", $"{part.Class}"), ("expected", $"{rule.Class}"));
            }
        }

        return null;
    }

    private static SealedPartRule? RuleOf(string name, IReadOnlyList<SealedPartRule> rules)
    {
        for (var place = 0; place < rules.Count; place++)
        {
            if (rules[place].Name == name)
            {
                return rules[place];
            }
        }

        return null;
    }

    private static Refusal? CheckComplete(RepeatedField<V1.SealedPartDigest> parts, IReadOnlyList<SealedPartRule> rules)
    {
        for (var place = 0; place < rules.Count; place++)
        {
            var rule = rules[place];
            if (rule.IsRequired && !parts.Any(part => part.Name == rule.Name))
            {
                return Reasons.SealedPartMissing.With(("part", rule.Name));
            }
        }

        return null;
    }
}
