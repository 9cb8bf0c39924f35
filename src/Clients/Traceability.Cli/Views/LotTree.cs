using Spectre.Console;
using Traceability.Cli.Output;
using Traceability.V1;

namespace Traceability.Cli.Views;

/// <summary>
/// Ancestry or descent as a tree. A lot that several others share is drawn out once, and named at its further places, so the
/// tree is as long as the list of lots and their links.
/// </summary>
internal static class LotTree
{
    private const string Again = "  (drawn above)";

    /// <param name="lots">The lot first, as the ledger gives them.</param>
    /// <param name="down">False: below each lot what it was made from. True: below each lot what was made from it.</param>
    public static Tree Of(IReadOnlyList<LotView> lots, bool down)
    {
        var byId = lots.ToDictionary(lot => Ids.Lot(lot.Id));
        var below = byId.ToDictionary(pair => pair.Key, _ => new List<string>());
        foreach (var (id, lot) in byId)
        {
            foreach (var parent in lot.Parents.Select(Ids.Lot).Where(byId.ContainsKey))
            {
                below[down ? parent : id].Add(down ? id : parent);
            }
        }

        var root = Ids.Lot(lots[0].Id);
        var tree = new Tree(TextOf(byId[root], false)) { Guide = TreeGuide.Line };
        var drawn = new HashSet<string> { root };

        // A stack, not recursion: a chain of custody may be thousands of steps long.
        var open = new Stack<(IHasTreeNodes Node, string Id)>([(tree, root)]);
        while (open.TryPop(out var top))
        {
            foreach (var id in below[top.Id])
            {
                var first = drawn.Add(id);
                var node = top.Node.AddNode(TextOf(byId[id], !first));
                if (first)
                {
                    open.Push((node, id));
                }
            }
        }

        return tree;
    }

    private static Text TextOf(LotView lot, bool again) => new(Tables.Printable(LotTable.LineOf(lot)) + (again ? Again : string.Empty));
}
