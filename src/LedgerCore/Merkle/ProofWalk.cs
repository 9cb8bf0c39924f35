using System.Numerics;

namespace Traceability.LedgerCore.Merkle;

/// <summary>
/// The way from a subtree up to the root of a tree that holds it, as SUBTREE_SUBPROOF of
/// draft-ietf-plants-merkle-tree-certs §4.4 goes down it. A single leaf gives PATH of RFC 6962 §2.1.1, a subtree from 0
/// on gives PROOF of §2.1.2; builders and verifiers follow the same steps.
/// </summary>
internal readonly struct ProofWalk
{
    private readonly List<Step> steps;
    private readonly Subtree bottom;
    private readonly bool bottomIsKnown;

    private ProofWalk(List<Step> steps, Subtree bottom, bool bottomIsKnown)
    {
        this.steps = steps;
        this.bottom = bottom;
        this.bottomIsKnown = bottomIsKnown;
    }

    /// <summary>What a builder hashes, in the order of the proof: bottom first.</summary>
    public IEnumerable<Subtree> Subtrees => bottomIsKnown ? SubtreesFromBottom.Skip(1) : SubtreesFromBottom;

    /// <summary>The same with the bottom, which a proof leaves out when the verifier knows it.</summary>
    public IEnumerable<Subtree> SubtreesFromBottom => steps.Select(step => step.Sibling).Prepend(bottom);

    /// <summary>The walk from an aligned subtree that is not empty, within a tree that covers it and is aligned itself.</summary>
    public static ProofWalk Between(Subtree part, Subtree whole)
    {
        var steps = new List<Step>();
        var known = true;
        while (part != whole)
        {
            // k of RFC 6962 §2.1: the largest power of two smaller than the count.
            var split = whole.Start + (1UL << BitOperations.Log2(whole.Count - 1));
            var left = new Subtree(whole.Start, split);
            var right = new Subtree(split, whole.End);
            if (part.End <= split)
            {
                steps.Add(new Step(right, SiblingIsLeft: false, IsInPart: false));
                whole = left;
            }
            else if (part.Start >= split)
            {
                steps.Add(new Step(left, SiblingIsLeft: true, IsInPart: false));
                whole = right;
            }
            else
            {
                steps.Add(new Step(left, SiblingIsLeft: true, IsInPart: true));
                part = new Subtree(split, part.End);
                whole = right;
                known = false;
            }
        }

        steps.Reverse();
        return new ProofWalk(steps, part, known);
    }

    /// <summary>
    /// The root of the part and of the whole that the proof leads to, starting from the part's root as the verifier
    /// knows it. False when the proof has not exactly the hashes of this walk.
    /// </summary>
    public bool TryFold(Hash knownPart, ReadOnlySpan<Hash> proof, out Hash part, out Hash whole)
    {
        part = whole = knownPart;
        return bottomIsKnown
            ? TryFoldFrom(knownPart, proof, out part, out whole)
            : !proof.IsEmpty && TryFoldFrom(proof[0], proof[1..], out part, out whole);
    }

    /// <summary>The root of the part and of the whole that the hashes lead to, the bottom's first. False as above.</summary>
    public bool TryFoldFrom(Hash bottomRoot, ReadOnlySpan<Hash> siblings, out Hash part, out Hash whole)
    {
        part = whole = bottomRoot;
        if (siblings.Length != steps.Count)
        {
            return false;
        }

        for (var i = 0; i < siblings.Length; i++)
        {
            part = steps[i].IsInPart ? TreeHasher.Node(siblings[i], part) : part;
            whole = steps[i].SiblingIsLeft ? TreeHasher.Node(siblings[i], whole) : TreeHasher.Node(whole, siblings[i]);
        }

        return true;
    }

    private readonly record struct Step(Subtree Sibling, bool SiblingIsLeft, bool IsInPart);
}
