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
            ?? Field.Each("sealed", statement.Sealed, CheckDigest)
            ?? CheckSeveral(statement.Sealed)
            ?? CheckExpected(statement.Sealed, rules)
            ?? CheckComplete(statement, rules);
    }

    // Most statements have one part.
    private static Refusal? CheckSeveral(RepeatedField<V1.SealedPartDigest> parts) => parts.Count < 2
        ? null
        : Field.Distinct("sealed", parts.Select(part => part.Name)) ?? CheckOrder(parts);

    private static Refusal? CheckDigest(string field, V1.SealedPartDigest part) => IsDigest(part)
        ? null
        : Field.Characters($"{field}.name", part.Name, MaximumName, NameCharacters, "1 to 32 characters of a-z and \"-\"")
        ?? Field.Choice($"{field}.class", part.Class)
        ?? Field.Bytes($"{field}.digest", part.Digest, 32);

    private static bool IsDigest(V1.SealedPartDigest part) =>
        part.Name.Length is > 0 and <= MaximumName
        && !part.Name.AsSpan().ContainsAnyExcept(NameCharacters)
        && part.Class is V1.SealedClass.Restricted or V1.SealedClass.Personal
        && part.Digest.Length == 32;

    private static Refusal? CheckOrder(RepeatedField<V1.SealedPartDigest> parts)
    {
        var late = parts.Zip(parts.Skip(1)).FirstOrDefault(pair => string.CompareOrdinal(pair.First.Name, pair.Second.Name) > 0);
        return late == default ? null : Reasons.FieldsOutOfOrder.With(("field", "sealed"), ("value", late.Second.Name));
    }

    private static Refusal? CheckExpected(RepeatedField<V1.SealedPartDigest> parts, SealedPartRule[] rules)
    {
        for (var place = 0; place < parts.Count; place++)
        {
            if (CheckExpected(parts[place], rules) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static Refusal? CheckExpected(V1.SealedPartDigest part, SealedPartRule[] rules)
    {
        if (SealedPartRule.Named(rules, part.Name) is not { } rule)
        {
            return Reasons.SealedPartNotExpected.With(("part", part.Name));
        }

        return rule.Class == part.Class
            ? null
            : Reasons.SealedPartWrongClass.With(("part", part.Name), ("class", $"{part.Class}"), ("expected", $"{rule.Class}"));
    }

    private static Refusal? CheckComplete(V1.Statement statement, SealedPartRule[] rules)
    {
        foreach (var rule in rules)
        {
            if (rule.IsRequired && !Holds(statement.Sealed, rule.Name))
            {
                return Reasons.SealedPartMissing.With(("part", rule.Name));
            }
        }

        return null;
    }

    private static bool Holds(RepeatedField<V1.SealedPartDigest> parts, string name)
    {
        for (var place = 0; place < parts.Count; place++)
        {
            if (parts[place].Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
