using System.Buffers;

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
            ?? Field.Distinct("sealed", statement.Sealed.Select(part => part.Name))
            ?? CheckOrder(statement.Sealed)
            ?? Field.Each("sealed", statement.Sealed, (_, part) => CheckExpected(part, rules))
            ?? CheckComplete(statement, rules);
    }

    private static Refusal? CheckDigest(string field, V1.SealedPartDigest part) =>
        Field.Characters($"{field}.name", part.Name, MaximumName, NameCharacters, "1 to 32 characters of a-z and \"-\"")
        ?? Field.Choice($"{field}.class", part.Class)
        ?? Field.Bytes($"{field}.digest", part.Digest, 32);

    private static Refusal? CheckOrder(IReadOnlyList<V1.SealedPartDigest> parts)
    {
        var late = parts.Zip(parts.Skip(1)).FirstOrDefault(pair => string.CompareOrdinal(pair.First.Name, pair.Second.Name) > 0);
        return late == default ? null : Reasons.FieldsOutOfOrder.With(("field", "sealed"), ("value", late.Second.Name));
    }

    private static Refusal? CheckExpected(V1.SealedPartDigest part, IReadOnlyList<SealedPartRule> rules)
    {
        var rule = rules.FirstOrDefault(rule => rule.Name == part.Name);
        if (rule is null)
        {
            return Reasons.SealedPartNotExpected.With(("part", part.Name));
        }

        return rule.Class == part.Class
            ? null
            : Reasons.SealedPartWrongClass.With(("part", part.Name), ("class", $"{part.Class}"), ("expected", $"{rule.Class}"));
    }

    private static Refusal? CheckComplete(V1.Statement statement, IReadOnlyList<SealedPartRule> rules)
    {
        var missing = rules.FirstOrDefault(rule => rule.IsRequired && statement.Sealed.All(part => part.Name != rule.Name));
        return missing is null ? null : Reasons.SealedPartMissing.With(("part", missing.Name));
    }
}
