using System.Diagnostics.CodeAnalysis;
using Traceability.LedgerCore.Checkpoints;

namespace Traceability.LedgerCore.Witnessing;

/// <summary>
/// Whose word it takes to believe a checkpoint: logs, witnesses, and the quorum of witnesses (C2SP tlog-policy,
/// docs/formats/policy.md). One public key has one voice, under the name that it was first given.
/// </summary>
public sealed class WitnessPolicy
{
    /// <summary>Longest policy file in bytes.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>Most logs, witnesses and groups of a policy, each.</summary>
    public const int MaxComponents = 64;

    private readonly PolicyComponent[] components;
    private readonly int quorum;

    internal WitnessPolicy(
        IReadOnlyList<PolicyLog> logs, IReadOnlyList<PolicyWitness> witnesses, IEnumerable<PolicyComponent> components, int quorum)
    {
        Logs = logs;
        Witnesses = witnesses;
        this.components = [.. components];
        this.quorum = quorum;
    }

    /// <summary>The logs; none when they are known from elsewhere.</summary>
    public IReadOnlyList<PolicyLog> Logs { get; }

    /// <summary>The witnesses, in the order of the file.</summary>
    public IReadOnlyList<PolicyWitness> Witnesses { get; }

    /// <summary>False when the quorum is "none": every checkpoint of a log will do.</summary>
    public bool NeedsWitnesses => quorum >= 0;

    /// <summary>The policy of a file's bytes, or false with the line and what is wrong there.</summary>
    public static bool TryParse(
        ReadOnlySpan<byte> file, [NotNullWhen(true)] out WitnessPolicy? policy, [NotNullWhen(false)] out PolicyFault? fault) =>
        new PolicyReader().TryRead(file, out policy, out fault);

    /// <summary>Whether cosignatures by these keys make the quorum. They were verified before.</summary>
    public bool IsMetBy(IReadOnlyCollection<VerifierKey> cosigners)
    {
        ArgumentNullException.ThrowIfNull(cosigners);
        var vouching = new HashSet<int>();
        for (var place = 0; place < Witnesses.Count; place++)
        {
            if (Witnesses[place].Repeats is null && cosigners.Contains(Witnesses[place].Key))
            {
                vouching.Add(place);
            }
        }

        return IsMet(vouching);
    }

    /// <summary>Verifies the cosignatures of the policy's witnesses on a note. The log's own signature is checked elsewhere.</summary>
    public QuorumVerdict Judge(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var known = Witnesses.Where(witness => witness.Repeats is null).ToArray();
        var verified = note.Verify([.. known.Select(witness => witness.Key)]);
        PolicyWitness[] vouching = [.. known.Where(witness => verified.Verified.Any(line => ReferenceEquals(line.Key, witness.Key)))];
        return verified.Fault is NoteFault.None or NoteFault.Unverified
            ? new QuorumVerdict(IsMetBy([.. vouching.Select(witness => witness.Key)]) ? NoteFault.None : NoteFault.QuorumNotMet, vouching)
            : new QuorumVerdict(verified.Fault, []);
    }

    private bool IsMet(HashSet<int> vouching)
    {
        var met = new bool[components.Length];
        for (var place = 0; place < components.Length; place++)
        {
            met[place] = components[place].IsMet(met, vouching);
        }

        return quorum < 0 || met[quorum];
    }
}
