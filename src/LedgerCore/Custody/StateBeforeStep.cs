using Google.Protobuf;
using Traceability.State.V1;

namespace Traceability.LedgerCore.Custody;

/// <summary>
/// State as it is now, less what a step itself and later ones have used up: lots are whole again, quotas unused, numbers not
/// yet taken. Of no use to rule on anything new.
/// </summary>
internal sealed class StateBeforeStep(ICustodyState state) : ICustodyState
{
    public SharedRecords Shared { get; } = new();

    public bool TryGet(StateKey key, out ReadOnlyMemory<byte> value)
    {
        value = default;
        if (IsUsedUp(key.Kind) || !state.TryGet(key, out value))
        {
            return false;
        }

        value = key.Kind switch
        {
            StateKind.Lot => Whole(value),
            StateKind.Quotas => Unused(value),
            StateKind.Permit => Undrawn(value),
            _ => value,
        };
        return true;
    }

    // Ranges tell which harvests a season has decided on: here none, as its quota is unused.
    public IReadOnlyList<StateKey> KeysBetween(StateKey from, StateKey until, int most) => [];

    public void Foresee(IReadOnlyCollection<StateKey> keys) => state.Foresee(keys);

    // A number that the step took itself, or a day's sum that holds it already.
    private static bool IsUsedUp(StateKind kind) => kind
        is StateKind.Slip or StateKind.LabelCode or StateKind.DeclaredError or StateKind.Premiums
        or StateKind.KeyDay or StateKind.CollectorDay or StateKind.DeviceStep;

    private static byte[] Whole(ReadOnlyMemory<byte> stored)
    {
        var lot = LotRecord.Parser.ParseFrom(stored.Span);
        lot.BalanceMg = lot.MassMg;
        lot.LabelledUnits = 0;
        lot.OpenedUnits = 0;
        return lot.ToByteArray();
    }

    private static byte[] Undrawn(ReadOnlyMemory<byte> stored)
    {
        var permit = PermitRecord.Parser.ParseFrom(stored.Span);
        permit.UsedMg = 0;
        return permit.ToByteArray();
    }

    private static byte[] Unused(ReadOnlyMemory<byte> stored)
    {
        var quotas = QuotasRecord.Parser.ParseFrom(stored.Span);
        foreach (var season in quotas.Items)
        {
            season.HarvestedMg = 0;
        }

        return quotas.ToByteArray();
    }
}
