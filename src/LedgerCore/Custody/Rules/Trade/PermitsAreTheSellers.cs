using Google.Protobuf;
using Traceability.LedgerCore.Statements;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>A sale names permits that the ledger knows and the seller holds.</summary>
internal static class PermitsAreTheSellers
{
    public static Refusal? Check(RulingCase ruled, IReadOnlyList<ByteString> named, out PermitRecord[] permits)
    {
        permits = [];
        var found = new List<PermitRecord>();
        foreach (var id in named.Select(StatementId.Of))
        {
            if (ruled.Book.Permit(id) is not { } permit)
            {
                return Reasons.PermitUnknown.With(("permit", $"{id}"));
            }

            if (!permit.Holder.Span.SequenceEqual(ruled.Issuer.Span))
            {
                return Reasons.PermitNotOfSeller.With(("permit", $"{id}"));
            }

            found.Add(permit);
        }

        permits = [.. found];
        return null;
    }
}
