namespace Traceability.LedgerCore.Witnessing;

/// <summary>A witness or a group, in the order of the file: a group's members stand before it.</summary>
/// <param name="Least">How many members must vouch; 0 for a witness.</param>
/// <param name="Members">Places of a group's members; the place among the witnesses for a witness.</param>
internal sealed record PolicyComponent(int Least, IReadOnlyList<int> Members)
{
    public bool IsMet(IReadOnlyList<bool> before, IReadOnlySet<int> vouching) =>
        Least == 0 ? vouching.Contains(Members[0]) : Members.Count(member => before[member]) >= Least;
}
